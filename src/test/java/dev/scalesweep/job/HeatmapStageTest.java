package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeatmapStageTest {
  private static final String N = "N: {from: 1e7, to: 1e12, points: 9, scale: log}";
  private static final String D = "D: {from: 1e9, to: 1e14, points: 11, scale: log}";

  @TempDir private Path directory;

  private Map<String, String> pictures(String... axes) {
    Map<String, String> files =
        SmallJob.run(
                directory,
                "sweeps.map.from=besiroglu",
                "sweeps.map.heatmap=true",
                "sweeps.map.outputs=[]",
                "sweeps.map.axes={" + String.join(", ", axes) + "}")
            .files();
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
  }
}
