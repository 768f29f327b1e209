package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.report.page.PageTheme;
import dev.scalesweep.report.result.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeatmapStageTest {
  private static final String N = "N: {from: 1e7, to: 1e12, points: 9, scale: log}";
  private static final String D = "D: {from: 1e9, to: 1e14, points: 11, scale: log}";

  @TempDir private Path directory;

  private Map<String, String> pictures(String... axes) {
    return picturesOf(
        "sweeps.map.from=besiroglu",
        "sweeps.map.outputs=[]",
        "sweeps.map.axes={" + String.join(", ", axes) + "}");
  }

  private Map<String, String> picturesOf(String... overrides) {
    String[] all = Arrays.copyOf(overrides, overrides.length + 1);
    all[overrides.length] = "sweeps.map.heatmap=true";
    return pictures(SmallJob.run(directory, all));
  }

  private static Map<String, String> pictures(Results results) {
    Map<String, String> files = results.files();
    files.keySet().removeIf(name -> !name.startsWith("pictures/"));
    return files;
  }

  @Test
  void thePictureDoesNotDependOnTheOrderOfTheAxes() {
    Map<String, String> pictures = pictures(N, D);
    assertThat(pictures).containsOnlyKeys("pictures/map-heatmap.png", "pictures/map-heatmap.svg");
    assertThat(pictures(D, N)).isEqualTo(pictures);
  }

  @Test
  void anAxisOfOnePointIsNotInThePicture() {
    assertThat(pictures("alpha: [0.3478]", N, D)).isEqualTo(pictures(N, D));
    assertThat(
            picturesOf(
                "sweeps.map.from=besiroglu",
                "sweeps.map.outputs=[npy]",
                "sweeps.map.axes={" + N + ", alpha: [0.3478], " + D + "}"))
        .isEqualTo(pictures(N, D));
  }

  @Test
  void anEnsembleHasTheMapOfItsMeanAndThatOfTheWidthBetweenItsOuterQuantiles() {
    Map<String, String> pictures = ofEnsemble("[hoffmann, besiroglu]", "[npy]");
    assertThat(pictures)
        .containsOnlyKeys(
            "pictures/map-heatmap.png",
            "pictures/map-heatmap.svg",
            "pictures/map-uncertainty.png",
            "pictures/map-uncertainty.svg");
    assertThat(pictures.get("pictures/map-heatmap.svg"))
        .contains("mean of 2 fits; the frontier is that of besiroglu", "mean loss (nats per token)")
        .contains("equal mean loss", "known models");
    assertThat(pictures.get("pictures/map-uncertainty.svg"))
        .contains("interval (0.025 to 0.975 quantile, in % of the mean)", "equal interval");
    assertThat(ofEnsemble("[hoffmann, besiroglu]", "[]"))
        .as("what no file has is computed")
        .isEqualTo(pictures);
  }

  @Test
  void anEnsembleWithoutTwoQuantilesHasTheMapOfItsStandardDeviation() {
    assertThat(
            ofEnsemble("{of: [hoffmann, besiroglu], quantiles: [0.5]}", "[]")
                .get("pictures/map-uncertainty.svg"))
        .contains("interval (two standard deviations, in % of the mean)");
  }

  private Map<String, String> ofEnsemble(String ensemble, String outputs) {
    return picturesOf(
        "sweeps.map.from=besiroglu",
        "sweeps.map.ensemble=" + ensemble,
        "sweeps.map.outputs=" + outputs);
  }

  @Test
  void aReportDrawsTheSame() throws IOException {
    Results results =
        SmallJob.run(
            directory,
            "fit.bootstrap={replicates: 20, starts: {best: 1}}",
            "sweeps.map.ensemble=bootstrap",
            "sweeps.map.heatmap=true");
    Map<String, String> drawn = pictures(results);
    assertThat(drawn.get("pictures/map-heatmap.svg"))
        .contains("mean of 20 draws of the bootstrap; the frontier is that of the fit");
    try (OutputDirectory again = OutputDirectory.existing(results.directory())) {
      ResultFolder folder = ResultFolder.read(results.directory());
      ReportStage.write(again, folder, PageTheme.AUTO);
    }
    assertThat(pictures(results)).containsAllEntriesOf(drawn);
    assertThat(results.files().get("report.html"))
        .contains("Mean loss over N and D")
        .contains("\"between\":\"quantiles 0.025 to 0.975\"");
  }
}
