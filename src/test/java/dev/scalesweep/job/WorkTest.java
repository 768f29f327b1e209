package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.law.LawCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTest {
  @TempDir private Path directory;

  private Work work(Set<Stage> stages, String... overrides) {
    Job job =
        JobReader.read(SmallJob.in(directory), List.of(overrides), LawCatalog.ofInstallation());
    return Work.of(job, stages);
  }

  @Test
  void allStagesAreAllTheWork() {
    Work work = work(Set.of(Stage.FIT, Stage.SWEEP), "sweeps.map.from=besiroglu");
    assertThat(work.fit()).isPresent();
    assertThat(work.sweeps()).hasSize(1);
  }

  @Test
  void aFitTakesNoSweepAlong() {
    Work work = work(Set.of(Stage.FIT));
    assertThat(work.fit()).isPresent();
    assertThat(work.sweeps()).isEmpty();
  }

  @Test
  void aSweepTakesTheFitAlongThatItNeeds() {
    assertThat(work(Set.of(Stage.SWEEP)).fit()).isPresent();
    assertThat(work(Set.of(Stage.SWEEP), "sweeps.map.from=besiroglu").fit()).isEmpty();
  }
}
