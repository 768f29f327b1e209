package dev.scalesweep.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @TempDir private Path directory;

  @Test
  void theTemplateGetsTheRealHomeAndLosesTheWorkingDirectory() throws IOException {
    Path home = Files.createDirectories(directory.resolve("an SDK"));
    Files.writeString(
        home.resolve("tornado-argfile.template"),
        """
        # === Native library path ===
        -XX:+EnableJVMCI
        -Djava.library.path=${TORNADOVM_HOME}/lib

        --module-path .:${TORNADOVM_HOME}/share/java/tornado
        --add-modules ALL-SYSTEM,tornado.runtime
        """);
    assertThat(Options.of(new Sdk(home, "1")))
        .startsWith(
            "-XX:+EnableJVMCI",
            "-Djava.library.path=" + home + "/lib",
            "--module-path",
            home + "/share/java/tornado",
            "--add-modules",
            "ALL-SYSTEM,tornado.runtime")
        .contains("-Dtornado.recover.bailout=False", "-Dtornado.opencl.compiler.flags=-w")
        .noneMatch(it -> it.startsWith("#"));
  }

  @Test
  void anSdkWithoutTemplateIsNotWhole() {
    Path template = directory.resolve("tornado-argfile.template");
    assertThatThrownBy(() -> Options.of(new Sdk(directory, "1")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "the TornadoVM SDK is not whole: "
                + template
                + ": there is no "
                + template
                + "; install it anew");
  }
}
