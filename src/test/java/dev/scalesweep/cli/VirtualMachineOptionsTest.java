package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program, started as the launcher does, on virtual machines with other vectors or none: it
 * says what it computes with, and writes the files that it writes here.
 */
class VirtualMachineOptionsTest {
  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "-Dscalesweep.vector.bits=128, 128",
    "-Dscalesweep.vector.bits=256, 256",
    "-Dscalesweep.vector.bits=512, 512",
    "-XX:UseAVX=2, 128|256"
  })
  void anotherWidthOfVectorsIsToldAndChangesNoByte(String option, String bits) throws Exception {
    assertThat(fit("-XX:+IgnoreUnrecognizedVMOptions", option, MODULE))
        .contains("backend vector: Vector API, ")
        .containsPattern(" (" + bits + ") bits; vector is the fastest that works here\n");
    assertThat(files("child")).isEqualTo(here());
  }

  @Test
  void withoutTheModuleTheReferenceRunsAndIsTold() throws Exception {
    assertThat(fit("-XX:+UseSerialGC"))
        .contains(
            "backend reference: plain Java, one value at a time; vector cannot run: the module"
                + " jdk.incubator.vector is not there; start Java with --add-modules"
                + " jdk.incubator.vector\n");
    assertThat(files("child")).isEqualTo(here());
  }

  /** What comes of the fit in this process. */
  private Map<String, String> here() {
    Typed typed = Typed.run("fit", SmallJob.in(directory), "-o", directory.resolve("here"));
    assertThat(typed.exitCode()).isZero();
    return files("here");
  }

  private Map<String, String> files(String output) {
    Map<String, String> files = new Results(directory.resolve(output)).lasting();
    assertThat(files).containsKey("fit.json");
    return files;
  }

  /** Fits in a virtual machine of its own and returns what it says of it. */
  private String fit(String... options) throws IOException, InterruptedException {
    Path err = directory.resolve("err.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-Dscalesweep.cache=" + Path.of("target/test-cache").toAbsolutePath());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("fit", SmallJob.in(directory).toString()));
    command.addAll(List.of("-o", directory.resolve("child").toString()));
    Process program =
        new ProcessBuilder(command)
            .redirectError(err.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(program.waitFor()).as(Files.readString(err)).isZero();
    return Files.readString(err);
  }
}
