package dev.scalesweep.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.result.ResultFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  @TempDir private Path directory;

  private ResultFolder folder() {
    Results results =
        SmallJob.run(
            directory,
            "fit.bootstrap={replicates: 20, starts: {best: 1}}",
            "fit.profile=[alpha]",
            "fit.backtest={by: D, from: 1e10, steps: 2}");
    return ResultFolder.read(results.directory());
  }

  @Test
  void thereIsOneOfEverythingThatTheResultsHave() throws IOException {
    List<Picture> pictures = Pictures.of(folder());
    assertThat(pictures)
        .extracting(Picture::name)
        .containsExactly(
            "map-heatmap",
            "map-uncertainty",
            "fit-predicted",
            "fit-residuals",
            "loss-compute",
            "backtest",
            "profile-alpha",
            "draws-A-alpha",
            "draws-B-beta",
            "draws-N-D");
    assertThat(svg(pictures.getFirst()))
        .contains("known models", "interval", "10M", "equal loss", ">GPT-3<");
    assertThat(svg(pictures.get(1))).contains("equal interval", "in % of the loss");
  }

  @Test
  void theSameResultsGiveTheSameBytes() throws IOException {
    ResultFolder folder = folder();
    for (Picture picture : Pictures.of(folder).subList(1, 5)) {
      assertThat(svg(picture)).isEqualTo(svg(picture));
    }
  }

  private static String svg(Picture picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.svg().write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void profilesHaveTheRunsOfEachBudgetAndTheMinimumOfTheirParabola() throws IOException {
    Results results = SmallJob.run(directory, "sweeps={}");
    writeIsoFlopRuns(results.directory().resolve("runs.csv"));
    Figure figure =
        Figures.of(ResultFolder.read(results.directory())).stream()
            .filter(it -> it.id().equals("isoflop-profiles"))
            .findFirst()
            .orElseThrow();
    assertThat(of(figure, Series.Kind.DOTS))
        .extracting(Series::name)
        .containsExactly("10¹⁹ FLOP", "10²⁰ FLOP");
    assertThat(of(figure, Series.Kind.DOTS)).allMatch(it -> it.x().length == 7);
    assertThat(of(figure, Series.Kind.DASHED)).hasSize(2);
    List<Series> minima = of(figure, Series.Kind.MARKS);
    assertThat(minima.getFirst().x()[0]).isCloseTo(1e9, within(1.0));
    assertThat(minima.getLast().y()[0]).isCloseTo(2.5, within(1e-9));
  }

  @Test
  void startsHaveMapsUnlessAllOfThemAreAlike() throws IOException {
    String alike = startPairs("[[4, 4], [4, 4]]");
    String apart = startPairs("[[4, 0], [4, 1]]");
    Results results = SmallJob.run(directory, "sweeps={}");
    Path file = results.directory().resolve("fit.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"pairs\": \\[(?s).*?\\}\\]", alike));
    assertThat(starts(results)).isEmpty();
    Files.writeString(file, text.replaceFirst("\"pairs\": \\[(?s).*?\\}\\]", apart));
    assertThat(starts(results)).extracting(Picture::name).containsExactly("starts-A-alpha");
    assertThat(svg(starts(results).getFirst()))
        .contains("A at the start", "alpha at the start", "starts at the optimum (%)");
  }

  private static String startPairs(String reached) {
    return """
    "pairs": [{"parameters": ["A", "alpha"], "first": [1, 100], "second": [0, 1],
      "starts": [[4, 4], [4, 4]], "at_optimum": %s}]\
    """
        .formatted(reached);
  }

  private static List<Picture> starts(Results results) {
    return Pictures.of(ResultFolder.read(results.directory())).stream()
        .filter(it -> it.name().startsWith("starts"))
        .toList();
  }

  private static List<Series> of(Figure figure, Series.Kind kind) {
    return figure.series().stream().filter(it -> it.kind() == kind).toList();
  }

  /** Losses that are parabolas of log N with their minimum at 1e9 parameters. */
  private static void writeIsoFlopRuns(Path file) throws IOException {
    StringBuilder text = new StringBuilder("line,N,D,weight,loss,predicted,residual\n");
    for (double budget : new double[] {1e19, 1e20}) {
      for (int k = -3; k <= 3; k++) {
        double n = 1e9 * Math.pow(2, k);
        double loss = (budget == 1e19 ? 3 : 2.5) + 0.02 * k * k;
        text.append(
            String.join(",", "2", n + "", budget / 6 / n + "", "1", loss + "", loss + "", "0"));
        text.append('\n');
      }
    }
    Files.writeString(file, text);
  }
}
