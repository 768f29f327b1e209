package dev.scalesweep.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdkTest {
  @TempDir private Path directory;

  @Test
  void theVersionIsThatOfItsNote() throws IOException {
    Files.createDirectories(directory.resolve("etc"));
    Files.writeString(
        directory.resolve("etc/tornado.release"), "version=5.2.0-jdk25\ncommit=db146ae\n");
    assertThat(Sdk.at(directory)).contains(new Sdk(directory, "5.2.0-jdk25"));
  }

  @Test
  void aDirectoryWithoutTheNoteIsNoSdk() {
    assertThat(Sdk.at(directory)).isEmpty();
  }

  @Test
  void theTestedVersionIsTakenInSilence() {
    assertThat(new Sdk(directory, Sdk.tested()).warning()).isEmpty();
  }

  @Test
  void anotherVersionIsNamedBesideTheTestedOne() {
    assertThat(new Sdk(Path.of("/opt/tornado"), "6.0.0-jdk25").warning())
        .contains(
            "TornadoVM at /opt/tornado has the version 6.0.0-jdk25; scalesweep was tested with "
                + Sdk.tested());
  }

  @Test
  void withoutTheLauncherNoSdkIsLookedFor() {
    assertThat(Sdk.find()).isEmpty();
    assertThatThrownBy(Sdk::ofMachine)
        .isInstanceOf(Failure.class)
        .hasMessage("only the launcher, ./scalesweep, looks for a TornadoVM SDK");
  }
}
