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
    List<String> typed = new ArrayList<>();
    for (Object argument : arguments) {
      typed.add(argument.toString());
    }
    for (String override : overrides) {
      typed.addAll(List.of("--set", override));
    }
    Path cache = Path.of("target/test-cache").toAbsolutePath();
    return builder(List.of("-Dscalesweep.cache=" + cache), typed)
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * The program, not yet started.
   *
   * @param options of Java, the cache among them
   */
  static ProcessBuilder builder(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-modules=jdk.incubator.vector");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
