package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.TestBackends;
import dev.scalesweep.data.Journal;
import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bootstrap that was broken off and goes on. */
class ResumedBootstrapTest {
  private static final String[] OVERRIDES = {
    "fit.bootstrap={replicates: 20, starts: {best: 1}}", "sweeps={}"
  };

  private static Map<String, String> expected;

  @TempDir private Path directory;

  @BeforeAll
  static void runWithoutAnInterruption(@TempDir Path directory) throws Exception {
    expected = run(directory, Beginning.REFUSE, 2, SmallJob.NO_PROGRESS).lasting();
    assertThat(expected).doesNotContainKey(BootstrapJournal.OF_JOB.name()).containsKey("draws.npy");
  }

  /** On the backend that needs the least time to get going. */
  private static Results run(Path directory, Beginning beginning, int threads, Progress progress)
      throws Exception {
    SmallJob.Way way = new SmallJob.Way(TestBackends.reference(), threads, beginning, progress);
    return SmallJob.run(directory, way, OVERRIDES);
  }

  private Results run(Beginning beginning, int threads) throws Exception {
    return run(directory, beginning, threads, SmallJob.NO_PROGRESS);
  }

  private void breakOff(String task, int steps) {
    assertThatThrownBy(() -> run(directory, Beginning.RESUME, 1, new BreakingProgress(task, steps)))
        .isInstanceOf(BreakingProgress.Broken.class);
  }

  private Path journal() {
    return directory.resolve("results").resolve(BootstrapJournal.OF_JOB.name());
  }

  private double resumed(Results results) {
    return results.json("run.json", "replicates_resumed").number();
  }

  @ParameterizedTest
  @CsvSource({"bootstrap: replicates, 13, 13", "bootstrap: jackknife, 7, 20"})
  void isTheSameAsOneThatWasNot(String task, int steps, int replicates) throws Exception {
    breakOff(task, steps);
    assertThat(journal()).exists();
    Results results = run(Beginning.RESUME, 7);
    assertThat(results.lasting()).isEqualTo(expected);
    assertThat(resumed(results)).isEqualTo(replicates);
  }

  @Test
  void canBeBrokenOffAgainAndAgain() throws Exception {
    for (int steps : new int[] {3, 4, 12}) {
      breakOff("bootstrap: replicates", steps);
    }
    Results results = run(Beginning.RESUME, 1);
    assertThat(resumed(results)).isEqualTo(12);
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void isRefusedUntilSomebodySaysWhatToDo() throws Exception {
    breakOff("bootstrap: replicates", 5);
    byte[] kept = Files.readAllBytes(journal());
    assertThatThrownBy(() -> run(Beginning.REFUSE, 1))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            directory.resolve("results")
                + ": holds an unfinished bootstrap of this job (5 of 20 replicates); --resume goes"
                + " on with it, --restart starts over");
    assertThat(journal()).hasBinaryContent(kept);
    Results results = run(Beginning.RESTART, 1);
    assertThat(resumed(results)).isZero();
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void beginsWhereThereIsNothingToResume() throws Exception {
    Results results = run(Beginning.RESUME, 1);
    assertThat(resumed(results)).isZero();
    assertThat(results.lasting()).isEqualTo(expected);
  }

  /** Nothing is lost by starting over. */
  @Test
  void isNotRefusedBeforeItsFirstReplicate() throws Exception {
    breakOff("fit: starts", 1);
    assertThat(journal()).exists();
    assertThat(resumed(run(Beginning.REFUSE, 1))).isZero();
  }

  @Test
  void isTheSameAfterATearAndAFlip() throws Exception {
    breakOff("bootstrap: jackknife", 1);
    byte[] bytes = Files.readAllBytes(journal());
    int[] ends = ends(Journal.read(journal()));
    Files.write(journal(), Arrays.copyOf(bytes, ends[3] + 9));
    assertResumed(3);
    bytes[ends[7] + 20] ^= 4;
    Files.write(journal(), bytes);
    assertResumed(7);
  }

  /** Where the header and each record ends, each within a frame of eight bytes. */
  private static int[] ends(Journal.Content content) {
    List<Integer> ends = new ArrayList<>(List.of(content.header().length + 8));
    content.forEach(it -> ends.add(ends.getLast() + it.length + 8));
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private void assertResumed(int replicates) throws Exception {
    Results results = run(Beginning.RESUME, 2);
    assertThat(resumed(results)).isEqualTo(replicates);
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void namesTheDamageOfItsHeader() throws IOException {
    breakOff("bootstrap: replicates", 5);
    byte[] bytes = Files.readAllBytes(journal());
    bytes[20] ^= 1;
    Files.write(journal(), bytes);
    for (Beginning beginning : new Beginning[] {Beginning.REFUSE, Beginning.RESUME}) {
      assertThatThrownBy(() -> run(beginning, 1))
          .isInstanceOf(Mistake.class)
          .hasMessage(
              journal()
                  + ": is damaged at its beginning and cannot be gone on with; --restart starts"
                  + " over");
    }
  }
}
