package dev.scalesweep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real program, in a Java process of its own. */
final class ChildProgram {
  private ChildProgram() {}

  /**
   * Starts it.
   *
   * @param err takes what it says on stderr
   * @param overrides of the config
   */
  static Process start(Path err, String[] overrides, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-Dscalesweep.cache=" + Path.of("target/test-cache").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    for (String override : overrides) {
      command.addAll(List.of("--set", override));
    }
    return new ProcessBuilder(command)
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
