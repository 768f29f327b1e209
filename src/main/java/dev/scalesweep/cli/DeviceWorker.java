package dev.scalesweep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** This process, where {@link DeviceProcess} has started it to compute on a device. */
final class DeviceWorker {
  /** The system property that names the device; without it this process is no worker. */
  static final String DEVICE_PROPERTY = "scalesweep.worker.device";

  /** The system property that says why the device was taken, if nobody asked for it. */
  static final String RECKONING_PROPERTY = "scalesweep.worker.reckoning";

  /**
   * The system property that names the file for what belongs on the standard output, to which
   * native libraries write as well.
   */
  static final String OUTPUT_PROPERTY = "scalesweep.worker.output";

  /** The exit code of a worker whose device was lost, as it has said. */
  static final int LOST = 75;

  private DeviceWorker() {}

  /** The device to compute on, if this is a worker. */
  static Optional<String> device() {
    return Optional.ofNullable(System.getProperty(DEVICE_PROPERTY));
  }

  /** Why the device was taken, if this is a worker and nobody asked for it. */
  static Optional<String> reckoning() {
    return Optional.ofNullable(System.getProperty(RECKONING_PROPERTY));
  }

  /** Directs the output of a worker to its file, and lets it end with the process it works for. */
  static void enter(CommandLine command) {
    if (device().isEmpty()) {
      return;
    }
    Path output = Path.of(System.getProperty(OUTPUT_PROPERTY));
    try {
      command.setOut(new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ProcessHandle.current().parent().ifPresent(DeviceWorker::endWith);
  }

  private static void endWith(ProcessHandle parent) {
    Runnable wait =
        () -> {
          parent.onExit().join();
          System.exit(Main.FAILED);
        };
    Thread.ofPlatform().daemon().name("parent").start(wait);
  }
}
