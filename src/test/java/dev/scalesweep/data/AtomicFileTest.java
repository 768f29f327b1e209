package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  private Path target() {
    return directory.resolve("fit.json");
  }

  @Test
  void appearsWhenItIsCommitted() throws IOException {
    try (AtomicFile file = AtomicFile.create(target())) {
      file.stream().write(NEW);
      file.stream().flush();
      assertThat(target()).doesNotExist();
      file.commit();
      assertThat(target()).hasContent("new");
    }
    assertThat(directory.toFile().list()).containsExactly("fit.json");
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    Files.writeString(target(), "an old and longer text");

    try (AtomicFile file = AtomicFile.create(target())) {
      file.stream().write(NEW);
      file.commit();
    }

    assertThat(target()).hasContent("new");
  }

  @Test
  void anInterruptedThreadDoesNotWriteALongFileToItsEnd() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> write(AtomicFile.create(target()), 1 << 20))
        .isInstanceOf(Failure.class)
        .hasMessage(target() + ": interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aPatientOneIsWrittenToItsEnd() throws IOException {
    Thread.currentThread().interrupt();
    write(AtomicFile.createPatiently(target()), 1 << 20);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(target()).hasSize(1 << 20);
  }

  private static void write(AtomicFile begun, int bytes) throws IOException {
    try (AtomicFile file = begun) {
      file.stream().write(new byte[bytes]);
      file.commit();
    }
  }

  @Test
  void leavesNothingBehindWhenTheWorkFails() throws IOException {
    Files.writeString(target(), "old");

    assertThatThrownBy(
            () -> {
              try (AtomicFile file = AtomicFile.create(target())) {
                file.stream().write(NEW);
                throw new IllegalStateException("the work failed");
              }
            })
        .hasMessage("the work failed");

    assertThat(target()).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("fit.json");
  }

  @Test
  void hasThePermissionsOfAnyOtherFile() throws IOException {
    Path other = Files.createFile(directory.resolve("other"));

    try (AtomicFile file = AtomicFile.create(target())) {
      file.commit();
    }

    assertThat(Files.getPosixFilePermissions(target()))
        .isEqualTo(Files.getPosixFilePermissions(other))
        .contains(PosixFilePermission.OWNER_READ);
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path target = directory.resolve("sweeps/loss.npy");

    assertThatThrownBy(() -> AtomicFile.create(target))
        .isInstanceOf(Mistake.class)
        .hasMessage(target + ": there is no directory " + target.getParent());
  }

  @Test
  void failsInOneSentenceWhereADirectoryIsInTheWay() throws IOException {
    Files.createDirectories(target().resolve("inside"));

    try (AtomicFile file = AtomicFile.create(target())) {
      assertThatThrownBy(file::commit)
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith(target() + ": cannot be written: ");
    }

    assertThat(directory.toFile().list()).containsExactly("fit.json");
  }

  @Test
  void failsInOneSentenceOnAFullDisk() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "skipped: this system has no /dev/full");

    OutputStream stream = new AtomicFile.Reporting(directory, Files.newOutputStream(full), false);

    assertThatThrownBy(() -> stream.write(NEW))
        .isInstanceOf(Failure.class)
        .hasMessage(directory + ": cannot be written: No space left on device");
  }

  /** Writes half a file and ends the virtual machine, as an interrupt from the keyboard does. */
  static final class Interrupted {
    public static void main(String[] arguments) throws IOException {
      AtomicFile file = AtomicFile.create(Path.of(arguments[0]));
      file.stream().write(NEW);
      file.stream().flush();
      Runtime.getRuntime().exit(130);
    }
  }

  @Test
  void leavesNothingBehindWhenTheVirtualMachineIsShutDown() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Interrupted.class.getName(),
                target().toString())
            .redirectErrorStream(true)
            .start();

    assertThat(process.getInputStream().readAllBytes()).asString().isEmpty();
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(directory.toFile().list()).isEmpty();
  }
}
