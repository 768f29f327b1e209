package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.law.LawCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 99 cells of the loss and of one derived quantity, in 64 and in 32 bits: 2,376 bytes. */
class DiskSpaceTest {
  @TempDir private Path directory;

  private Job job(String... overrides) {
    return JobReader.read(SmallJob.in(directory), List.of(overrides), LawCatalog.ofInstallation());
  }

  private static double bytes(Job job) {
    return DiskSpace.bytes(job, job.sweeps().getFirst());
  }

  @Test
  void arraysThatFitAreLetPass() {
    Job job = job("sweeps.map.derive={C: 6 * N * D}");
    assertThatCode(() -> DiskSpace.check(bytes(job), directory, 2376)).doesNotThrowAnyException();
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    Job job = job("sweeps.map.derive={C: 6 * N * D}");
    assertThatThrownBy(() -> DiskSpace.check(bytes(job), directory, 2375))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            directory
                + ": has room for 0.0 GiB, and the cells of the sweeps take 0.0 GiB; fewer points,"
                + " npy-f32, or another directory with -o would be right");
  }

  @Test
  void isCheckedBeforeAnythingIsComputed() throws Exception {
    String axes =
        "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 1M, scale: log},"
            + " D: {from: 1e9, to: 1e14, points: 1M, scale: log}}";
    assertThatThrownBy(() -> SmallJob.run(directory, axes, "sweeps.map.outputs=[npy]"))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("the cells of the sweeps take 7450.6 GiB");
    try (Stream<Path> files = Files.list(directory.resolve("results"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly(".scalesweep");
    }
  }
}
