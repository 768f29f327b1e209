package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {
  private static final String JOB = "1111111111111111";
  private static final String OTHER_JOB = "2222222222222222";

  @TempDir Path above;
  private Path path;

  @BeforeEach
  void namePath() {
    path = above.resolve("results/quickstart");
  }

  private void write(String job, boolean overwrite, String... names) throws IOException {
    try (OutputDirectory directory = OutputDirectory.open(path, job, overwrite)) {
      for (String name : names) {
        write(directory, name, name + " of " + job);
      }
    }
  }

  private static void write(OutputDirectory directory, String name, String text)
      throws IOException {
    try (AtomicFile file = directory.file(name)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  /** All files and empty directories below the result directory, its manifest left out. */
  private SortedSet<String> files() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path it : (Iterable<Path>) paths::iterator) {
        if (Files.isRegularFile(it) || (Files.isDirectory(it) && it.toFile().list().length == 0)) {
          names.add(path.relativize(it).toString());
        }
      }
    }
    names.remove(ManifestFile.NAME);
    return names;
  }

  @Test
  void isMadeWithAllDirectoriesAboveAndBelow() throws IOException {
    write(JOB, false, "fit.json", "sweeps/map/loss.npy");

    assertThat(files()).containsExactly("fit.json", "sweeps/map/loss.npy");
    assertThat(path.resolve("sweeps/map/loss.npy")).hasContent("sweeps/map/loss.npy of " + JOB);
  }

  @Test
  void letsTheSameJobReplaceItsFilesOneByOne() throws IOException {
    write(JOB, false, "fit.json", "run.json");
    Files.writeString(path.resolve("run.json"), "changed");
    Files.writeString(path.resolve("fit.json"), "changed");

    write(JOB, false, "fit.json");

    assertThat(path.resolve("fit.json")).hasContent("fit.json of " + JOB);
    assertThat(path.resolve("run.json")).hasContent("changed");
  }

  @Test
  void saysTheSameOfItselfInWhateverOrderFilesCame() throws IOException {
    write(JOB, false, "a", "b");
    byte[] first = Files.readAllBytes(path.resolve(ManifestFile.NAME));
    path = above.resolve("again");
    write(JOB, false, "b");
    write(JOB, false, "a");

    assertThat(path.resolve(ManifestFile.NAME)).hasBinaryContent(first);
  }

  @Test
  void refusesAnotherJobAndTouchesNothing() throws IOException {
    write(JOB, false, "fit.json");

    assertThatThrownBy(() -> write(OTHER_JOB, false, "fit.json"))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            path
                + ": holds the results of another job (111111111111…; this one is"
                + " 222222222222…); choose another directory with -o, or replace them with"
                + " --overwrite");
    assertThat(path.resolve("fit.json")).hasContent("fit.json of " + JOB);
    write(JOB, false, "fit.json");
  }

  @Test
  void overwritesAnotherJobByDeletingItsFilesAndNoOthers() throws IOException {
    write(JOB, false, "fit.json", "sweeps/map/loss.npy", "pictures/map.png");
    Files.writeString(path.resolve("pictures/mine.png"), "mine");
    Files.writeString(path.resolve("notes.txt"), "mine");

    write(OTHER_JOB, true, "fit.json");

    assertThat(files()).containsExactly("fit.json", "notes.txt", "pictures/mine.png");
    assertThat(path.resolve("fit.json")).hasContent("fit.json of " + OTHER_JOB);
    assertThatThrownBy(() -> write(JOB, false)).isInstanceOf(Mistake.class);
  }

  @Test
  void refusesADirectoryOfOthersEvenToOverwrite() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("thesis.tex"), "mine");

    for (boolean overwrite : List.of(false, true)) {
      assertThatThrownBy(() -> write(JOB, overwrite))
          .isInstanceOf(Mistake.class)
          .hasMessage(
              path
                  + ": holds files that scalesweep did not write, such as \"thesis.tex\";"
                  + " an empty or new directory would be right");
    }
    assertThat(path.toFile().list()).containsExactly("thesis.tex");
  }

  @Test
  void takesAnEmptyDirectory() throws IOException {
    Files.createDirectories(path);

    write(JOB, false, "fit.json");

    assertThat(files()).containsExactly("fit.json");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "mine");

    assertThatThrownBy(() -> write(JOB, true))
        .isInstanceOf(Mistake.class)
        .hasMessage(path + ": is a file; a directory would be right");
  }

  @Test
  void refusesADirectoryBelowAFile() throws IOException {
    Files.writeString(above.resolve("results"), "mine");

    assertThatThrownBy(() -> write(JOB, true))
        .isInstanceOf(Mistake.class)
        .hasMessageStartingWith(path + ": cannot be written: ");
  }

  @Test
  void isOpenOnlyOnceAtATime() throws IOException {
    try (OutputDirectory directory = OutputDirectory.open(path, JOB, false)) {
      assertThatThrownBy(() -> write(JOB, false))
          .isInstanceOf(Mistake.class)
          .hasMessage(
              path
                  + ": another run is writing to this directory; wait for its end, or choose"
                  + " another with -o");
      write(directory, "fit.json", "first");
    }
    write(JOB, false, "run.json");

    assertThat(files()).containsExactly("fit.json", "run.json");
  }

  @Test
  void deletesWhatAKilledRunHasLeft() throws IOException {
    write(JOB, false, "fit.json", "sweeps/map/loss.npy");
    Files.writeString(path.resolve("sweeps/map/.loss.npy.tmp-0123abcd"), "half");
    Files.writeString(path.resolve(".fit.json.tmp-4567ef01"), "half");
    Files.writeString(path.resolve(".mine.tmp-4567ef01"), "mine");

    write(JOB, false);

    assertThat(files()).containsExactly(".mine.tmp-4567ef01", "fit.json", "sweeps/map/loss.npy");
  }

  @Test
  void belongsToNobodyAfterAKillBeforeItsFirstWord() throws IOException {
    Files.createDirectories(path);
    Files.createFile(path.resolve(ManifestFile.NAME));

    write(JOB, false, "fit.json");

    assertThat(files()).containsExactly("fit.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../fit.json",
        "sweeps/../../fit.json",
        "/tmp/fit.json",
        "",
        " ",
        ".",
        "./fit.json",
        "sweeps//x",
        ".scalesweep",
        "a\0b"
      })
  void writesNothingOutside(String name) throws IOException {
    try (OutputDirectory directory = OutputDirectory.open(path, JOB, false)) {
      assertThatThrownBy(() -> directory.file(name))
          .isInstanceOf(Mistake.class)
          .hasMessageStartingWith(path + ": \"")
          .hasMessageEndingWith("\" is no name for a file in here");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void followsNoLinkToTheOutside() throws IOException {
    Path outside = Files.createDirectories(above.resolve("outside"));
    Files.createDirectories(path.getParent());
    write(JOB, false);
    Files.createSymbolicLink(path.resolve("sweeps"), outside);

    assertThatThrownBy(() -> write(JOB, false, "sweeps/loss.npy"))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            path.resolve("sweeps/loss.npy")
                + ": cannot be written: "
                + path.resolve("sweeps")
                + " is in the way");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void deletesNothingThroughALinkThatReplacedADirectory() throws IOException {
    write(JOB, false, "sweeps/loss.npy");
    Path outside = above.resolve("outside");
    Files.move(path.resolve("sweeps"), outside);
    Files.createSymbolicLink(path.resolve("sweeps"), outside);

    write(OTHER_JOB, true);

    assertThat(outside.resolve("loss.npy")).exists();
  }

  @Test
  void deletesNothingThatAForgedManifestNamesOutside() throws IOException {
    Path mine = Files.writeString(above.resolve("results-mine"), "mine");
    write(JOB, false, "fit.json");
    Files.writeString(
        path.resolve(ManifestFile.NAME), "job x\nfile ../../results-mine\nfile " + mine + "\n");

    write(JOB, true);

    assertThat(mine).exists();
  }

  @Test
  void replacesNoFileThatIsNotListed() throws IOException {
    write(JOB, false, "fit.json");
    Files.writeString(path.resolve("report.html"), "mine");

    assertThatThrownBy(() -> write(JOB, true, "report.html"))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            path.resolve("report.html")
                + ": is in the way, and scalesweep did not write it; move it elsewhere");
    assertThat(path.resolve("report.html")).hasContent("mine");
  }
}
