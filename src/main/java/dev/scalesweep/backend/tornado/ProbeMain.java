package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceProvider;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ServiceLoader;

/**
 * The process that is asked. Without an argument it says which devices there are, a line each; with
 * the name of one, which precisions that device computes in, each as soon as it has, and how fast
 * it is. Answers go to a file, since native libraries write to the standard output.
 */
final class ProbeMain {
  /** The system property that names the file for the answer, which is there. */
  static final String ANSWER_PROPERTY = "scalesweep.tornado.answer";

  /** How a line begins that says why no more follow. */
  static final String TROUBLE = "! ";

  private static final Path ANSWER = Path.of(System.getProperty(ANSWER_PROPERTY));

  private ProbeMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      DeviceProvider provider = provider();
      if (arguments.length == 0) {
        list(provider);
      } else {
        tryOut(provider, arguments[0]);
      }
    } catch (Failure failure) {
      say(TROUBLE + failure.getMessage());
    }
    // Drivers may hang while they clear up.
    Runtime.getRuntime().halt(0);
  }

  private static DeviceProvider provider() {
    return ServiceLoader.load(DeviceProvider.class)
        .findFirst()
        .orElseThrow(
            () -> new Failure("scalesweep was built without the module kernels; build it anew"));
  }

  private static void list(DeviceProvider provider) throws IOException {
    for (DeviceDescription device : provider.devices()) {
      say(Lines.write(device));
    }
  }

  private static void tryOut(DeviceProvider provider, String name)
      throws IOException, InterruptedException {
    for (Precision precision : Precision.values()) {
      provider.tryOut(name, precision);
      say(precision.name());
    }
    Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    say(Verdict.PACE + provider.pace(name, begun).line());
  }

  private static void say(String line) throws IOException {
    Files.writeString(ANSWER, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
