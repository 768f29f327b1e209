package dev.scalesweep.backend.tornado;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Wording;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of a virtual machine with TornadoVM. Those of the SDK come from its template, since
 * its argument file has the paths of where it was built and takes modules from the working
 * directory.
 */
final class Options {
  private static final String OWN = "options.args";
  private static final String TEMPLATE = "tornado-argfile.template";
  private static final String HOME = "${TORNADOVM_HOME}";
  private static final String MODULE_PATH = "--module-path";

  private Options() {}

  /**
   * The options, one element for each word.
   *
   * @throws Failure if the SDK has no template
   */
  static List<String> of(Sdk sdk) {
    return Stream.concat(ofSdk(sdk), own()).toList();
  }

  private static Stream<String> ofSdk(Sdk sdk) {
    Path template = sdk.home().resolve(TEMPLATE);
    try {
      return words(Files.readAllLines(template).stream(), sdk);
    } catch (IOException e) {
      throw new Failure(
          "the TornadoVM SDK is not whole: "
              + template
              + ": "
              + Wording.reason(e)
              + "; install it anew",
          e);
    }
  }

  private static Stream<String> words(Stream<String> lines, Sdk sdk) {
    return options(lines)
        .flatMap(line -> {
          String[] words = line.split(" +", 2);
          return words[0].equals(MODULE_PATH)
              ? Stream.of(MODULE_PATH, withoutWorkingDirectory(words[1]))
              : Arrays.stream(words);
        })
        .map(word -> word.replace(HOME, sdk.home().toString()));
  }

  private static String withoutWorkingDirectory(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(it -> !it.isEmpty() && !it.equals("."))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> own() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Options.class.getResourceAsStream(OWN)),
                StandardCharsets.UTF_8))) {
      return options(reader.lines().toList().stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that are no comments. */
  private static Stream<String> options(Stream<String> lines) {
    return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }
}
