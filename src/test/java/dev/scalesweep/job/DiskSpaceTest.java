package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Mistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
  @TempDir private Path directory;

  @Test
  void whatFitsIsLetPass() {
    assertThatCode(() -> DiskSpace.check(2376, directory, 2376)).doesNotThrowAnyException();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> DiskSpace.check(2377, directory, 2376))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            directory
                + ": has room for 2.3 KiB, and the sweeps write at most 2.3 KiB; fewer points,"
                + " npy-f32, or another directory with -o would be right");
  }

  /** The second of four shards has written half of its share of 400 bytes. */
  @Test
  void whatAnEarlierRunHasWrittenIsRoomAndAHoleIsNot() {
    assertThat(DiskSpace.begun(400, new Shard(2, 4), 150)).isEqualTo(50);
    assertThat(DiskSpace.begun(400, new Shard(2, 4), 0)).isZero();
    assertThat(DiskSpace.begun(400, new Shard(2, 4), 400)).isEqualTo(100);
    assertThat(DiskSpace.begun(400, Shard.WHOLE, 150)).isEqualTo(150);
  }

  @Test
  void isCheckedBeforeAnythingIsComputed() throws Exception {
    String axes =
        "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 1M, scale: log},"
            + " D: {from: 1e9, to: 1e14, points: 1M, scale: log}}";
    assertThatThrownBy(() -> SmallJob.run(directory, axes, "sweeps.map.outputs=[npy]"))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("and the sweeps write at most 7.3 TiB");
    try (Stream<Path> files = Files.list(directory.resolve("results"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly(".scalesweep");
    }
  }
}
