package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitPictureStageTest {
  private static final String[] PICTURES = {
    "pictures/fit-predicted.png",
    "pictures/fit-predicted.svg",
    "pictures/fit-residuals.png",
    "pictures/fit-residuals.svg"
  };

  @TempDir private Path directory;

  private Map<String, String> pictures(String... overrides) {
    Map<String, String> files = SmallJob.run(directory, overrides).files();
    files.keySet().removeIf(name -> !name.startsWith("pictures/"));
    return files;
  }

  @Test
  void theResidualsAreDrawnByEachVariableAndByCompute() {
    Map<String, String> pictures = pictures("sweeps={}", "fit.pictures=true");
    assertThat(pictures).containsOnlyKeys(PICTURES);
    assertThat(pictures.get("pictures/fit-residuals.svg"))
        .contains(">A small job<", ">N (parameters)<", ">D (tokens)<", ">C = 6ND (FLOP)<");
  }

  @Test
  void aLawWithoutTokensHasNoCompute() {
    Map<String, String> pictures =
        pictures(
            "sweeps={}",
            "fit={}",
            "law=power-law",
            "runs.columns={x: N}",
            "fit.starts={random: 10}");
    assertThat(pictures).containsOnlyKeys(PICTURES);
    assertThat(pictures.get("pictures/fit-residuals.svg"))
        .contains(">x (any)<")
        .doesNotContain("6ND");
  }

  @Test
  void theyCanBeLeftOut() {
    assertThat(pictures("sweeps={}", "fit.pictures=false")).isEmpty();
  }
}
