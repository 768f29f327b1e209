package dev.scalesweep.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * What came of a command, typed into the program inside this process.
 *
 * @param exitCode what the shell gets
 * @param out the standard output
 * @param err the standard error
 */
record Typed(int exitCode, String out, String err) {
  static {
    System.setProperty(
        "scalesweep.cache", Path.of("target/test-cache").toAbsolutePath().toString());
  }

  /** Runs the program. */
  static Typed run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return new Typed(Main.execute(command, texts), out.toString(), err.toString());
  }
}
