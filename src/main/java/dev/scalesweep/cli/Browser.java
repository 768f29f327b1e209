package dev.scalesweep.cli;

import dev.scalesweep.input.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The browser of this machine, as its desktop starts it. */
final class Browser {
  private Browser() {}

  /**
   * Opens a file.
   *
   * @throws Failure if there is no desktop to ask
   */
  static void open(Path page) {
    List<String> command = command(System.getProperty("os.name"), page.toAbsolutePath().toString());
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new Failure(
          "no browser could be opened, since there is no "
              + command.getFirst()
              + " here; the page is "
              + page);
    }
  }

  /** How a system opens a file. */
  static List<String> command(String system, String file) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("explorer", file);
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", file);
  }
}
