package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.backend.Amount;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.law.LawCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtentTest {
  @TempDir private Path directory;

  private Amount of(Stage stage, String... overrides) {
    Job job =
        JobReader.read(SmallJob.in(directory), List.of(overrides), LawCatalog.ofInstallation());
    return Extent.of(job, Work.of(job, Set.of(stage)));
  }

  /** 36 runs and 8 starts, of 118 evaluations each; 9 × 11 cells. */
  @Test
  void startsAndCellsAreCounted() {
    assertThat(of(Stage.FIT)).isEqualTo(new Amount(0, 8 * 118 * 36));
    assertThat(of(Stage.SWEEP, "sweeps.map.from=besiroglu")).isEqualTo(new Amount(99, 0));
    assertThat(of(Stage.SWEEP)).isEqualTo(new Amount(99, 8 * 118 * 36));
    assertThat(of(Stage.FIT, "fit.bootstrap={replicates: 10, starts: all}").evaluations())
        .isEqualTo(11 * 8 * 118 * 36.0);
    assertThat(of(Stage.FIT, "fit.bootstrap={replicates: 10, starts: {best: 2}}").evaluations())
        .isEqualTo((8 + 20) * 118 * 36.0);
  }

  @Test
  void whatNoDeviceComputesDoesNotCount() {
    assertThat(of(Stage.FIT, "fit.objective={kind: squared-log}").evaluations()).isZero();
    assertThat(
            of(
                Stage.SWEEP,
                "sweeps.map={from: besiroglu, axes: {N: [1e8], D: [1e9, 2e9]}, outputs: []}"))
        .isEqualTo(Amount.NONE);
  }
}
