package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scalesweep.TestBackends;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a job whose disk no longer does what it should. */
class BrokenDiskTest {
  private static final String[] OVERRIDES = {
    "fit.bootstrap={replicates: 20, starts: {best: 1}}",
    "sweeps.map={from: besiroglu, reduce: [sum, top], outputs: [npy-f32], heatmap: false,"
        + " axes: {N: {from: 1e7, to: 1e12, points: 2150, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}}",
    "sweeps.next={from: hoffmann, axes: {N: [1e9], D: [1e10]}, heatmap: false}"
  };

  private static Map<String, String> expected;

  @TempDir private Path directory;
  private Path disk;
  private boolean isMounted;

  @BeforeAll
  static void runOnASoundDisk(@TempDir Path directory) throws Exception {
    expected = run(directory, Beginning.REFUSE, SmallJob.NO_PROGRESS).lasting();
  }

  @BeforeEach
  void makeADirectory() throws IOException {
    disk = Files.createDirectory(directory.resolve("disk"));
  }

  @AfterEach
  void unmount() throws Exception {
    if (isMounted) {
      assertThat(does("umount", disk.toString())).isTrue();
    }
  }

  private static boolean does(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private void mountASmallOne() throws Exception {
    try {
      isMounted = does("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString());
    } catch (IOException _) {
      isMounted = false;
    }
    assumeTrue(isMounted, "whoever runs the tests may not mount a disk");
  }

  private static Results run(Path directory, Beginning beginning, Progress progress)
      throws Exception {
    SmallJob.Way way = new SmallJob.Way(TestBackends.vector(), 2, beginning, progress);
    return SmallJob.run(directory, way, OVERRIDES);
  }

  /** Does something as soon as a task has advanced. */
  private record Meanwhile(String task, Runnable what) implements Progress {
    @Override
    public Task begin(String begun, long total) {
      if (!begun.equals(task)) {
        return SmallJob.NO_TASK;
      }
      return new Task() {
        private boolean isDone;

        @Override
        public synchronized void advance(long steps) {
          if (steps > 0 && !isDone) {
            isDone = true;
            what.run();
          }
        }

        @Override
        public void close() {}
      };
    }
  }

  private Path filler() {
    return disk.resolve("filler");
  }

  private void fill() {
    byte[] bytes = new byte[4096];
    try (OutputStream stream = Files.newOutputStream(filler())) {
      while (true) {
        stream.write(bytes);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep map: cells", "bootstrap: replicates", "sweep next: table"})
  void aFullDiskEndsAJobThatCanGoOn(String task) throws Exception {
    mountASmallOne();
    assertThatThrownBy(() -> run(disk, Beginning.REFUSE, new Meanwhile(task, this::fill)))
        .isInstanceOfAny(Failure.class, Mistake.class)
        .message()
        .matches(disk + "/results/.*: cannot be written: No space left on device");
    assertNothingIsHalfWritten();
    Files.delete(filler());
    assertThat(run(disk, Beginning.RESUME, SmallJob.NO_PROGRESS).lasting()).isEqualTo(expected);
  }

  private void assertNothingIsHalfWritten() {
    new Results(disk.resolve("results"))
        .files()
        .forEach((name, content) -> {
          if (!name.endsWith(".partial") && !name.endsWith(".journal")) {
            assertThat(expected).containsKey(name);
            if (!name.equals(".scalesweep")) {
              assertThat(content).as(name).isEqualTo(expected.get(name));
            }
          }
        });
  }

  /** Nothing in it may be written, and nothing may be added, by whoever runs the tests. */
  private void lock() {
    try {
      if (!does("chattr", "-R", "+i", disk.toString())) {
        does("chmod", "-R", "a-w", disk.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void unlock() throws Exception {
    if (!does("chattr", "-R", "-i", disk.toString())) {
      does("chmod", "-R", "u+w", disk.toString());
    }
  }

  private void assumeThatALockHolds() throws Exception {
    lock();
    boolean isLocked = !does("touch", disk.resolve("something").toString());
    unlock();
    assumeTrue(isLocked, "whoever runs the tests may write where nobody may");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep map: cells", "bootstrap: replicates", "sweep next: table"})
  void aDirectoryThatIsLockedMeanwhileEndsAJobThatCanGoOn(String task) throws Exception {
    assumeThatALockHolds();
    assertThatThrownBy(() -> run(disk, Beginning.REFUSE, new Meanwhile(task, this::lock)))
        .isInstanceOfAny(Failure.class, Mistake.class)
        .message()
        .matches(
            disk
                + "/results/[^ ]*: cannot be written: (Operation not permitted|[pP]ermission denied)");
    assertNothingIsHalfWritten();
    unlock();
    assertThat(run(disk, Beginning.RESUME, SmallJob.NO_PROGRESS).lasting()).isEqualTo(expected);
  }

  @Test
  void aDirectoryThatIsOnlyToBeReadIsLeftAsItIs() throws Exception {
    mountASmallOne();
    Map<String, String> before = run(disk, Beginning.REFUSE, SmallJob.NO_PROGRESS).files();
    assertThat(does("mount", "-o", "remount,ro", disk.toString())).isTrue();
    Path config = Files.createDirectory(directory.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(config.resolve("results"), disk.resolve("results"));
    assertThatThrownBy(() -> run(config, Beginning.REFUSE, SmallJob.NO_PROGRESS))
        .isInstanceOf(Mistake.class)
        .hasMessage(link + ": cannot be written: Read-only file system");
    assertThat(new Results(disk.resolve("results")).files()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep map: cells", "bootstrap: replicates"})
  void aDirectoryThatIsRemovedEndsTheJobAndStaysAway(String task) {
    Path results = disk.resolve("results");
    assertThatThrownBy(
            () -> run(disk, Beginning.REFUSE, new Meanwhile(task, () -> remove(results))))
        .isInstanceOfAny(Failure.class, Mistake.class)
        .message()
        .matches(results + "/.*: (cannot be written: )?there is no .*");
    assertThat(results).doesNotExist();
  }

  private static void remove(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
