package dev.scalesweep.cli;

import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.tornado.Candidate;
import dev.scalesweep.backend.tornado.Sdk;
import dev.scalesweep.backend.tornado.TornadoProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * The same command once more, in a virtual machine with TornadoVM that computes on devices. If a
 * driver ends that one, this one is there to say so.
 */
final class DeviceProcess {
  /** Shorter than {@link Interruption} waits for this process. */
  private static final long PATIENCE_SECONDS = 8;

  private static final int MOST_NOISE = 10;

  private final List<DeviceDescription> devices;
  private final Optional<String> reckoning;
  private final CommandLine command;
  private final Sdk sdk = Sdk.ofMachine();
  private final TornadoProcess processes = new TornadoProcess(sdk);

  /**
   * A process that has not been started.
   *
   * @param reckoning why the devices are taken, if nobody asked for them
   * @param command what was typed, parsed
   */
  DeviceProcess(List<Candidate> devices, Optional<String> reckoning, CommandLine command) {
    this.devices = devices.stream().map(Candidate::device).toList();
    this.reckoning = reckoning;
    this.command = command;
  }

  /**
   * Runs the command there, and prints what it printed.
   *
   * @return its exit code; empty if a device was lost, which has been said
   */
  OptionalInt run() throws IOException, InterruptedException {
    sdk.warning().ifPresent(it -> Main.say(command, it));
    Path directory = Files.createTempDirectory("scalesweep-worker-");
    Path output = directory.resolve("output");
    Path noise = directory.resolve("noise");
    try {
      Process process = builder(output).redirectOutput(noise.toFile()).start();
      boolean interrupted = isInterrupted(process);
      command.getOut().print(Files.exists(output) ? Files.readString(output) : "");
      command.getOut().flush();
      return interrupted ? OptionalInt.of(Main.INTERRUPTED) : exitCode(process, noise);
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(noise);
      Files.delete(directory);
    }
  }

  private ProcessBuilder builder(Path output) {
    List<String> options = new ArrayList<>();
    options.add("-D" + DeviceWorker.DEVICE_PROPERTY + "=" + name());
    options.add("-D" + DeviceWorker.OUTPUT_PROPERTY + "=" + output);
    options.add("-Dtornado.device.memory=" + memory());
    reckoning.ifPresent(it -> options.add("-D" + DeviceWorker.RECKONING_PROPERTY + "=" + it));
    CommandLine root = command.getCommandSpec().root().commandLine();
    return processes.builder(options, Main.class, root.getParseResult().originalArgs()).inheritIO();
  }

  /** Waits for the end; if this thread is interrupted, the process is told, and has some time. */
  private boolean isInterrupted(Process process) throws InterruptedException {
    try {
      process.waitFor();
      return false;
    } catch (InterruptedException e) {
      process.destroy();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        Main.say(command, "interrupted");
      }
      return true;
    }
  }

  private OptionalInt exitCode(Process ended, Path noise) throws IOException {
    if (ended.exitValue() == DeviceWorker.LOST) {
      repeat(noise);
      return OptionalInt.empty();
    }
    Optional<String> crash = processes.crash(ended);
    crash.ifPresent(it -> Main.say(command, "the device " + name() + " was lost: " + it));
    return crash.isPresent() ? OptionalInt.empty() : OptionalInt.of(ended.exitValue());
  }

  /** What native libraries printed may say why a device was lost. */
  private void repeat(Path noise) throws IOException {
    List<String> lines = Files.readAllLines(noise);
    lines
        .subList(Math.max(0, lines.size() - MOST_NOISE), lines.size())
        .forEach(command.getErr()::println);
  }

  /** Their names, with commas between. */
  String name() {
    return Backends.joined(devices.stream().map(DeviceDescription::name).toList());
  }

  /** What all of them have. */
  private long memory() {
    return devices.stream().mapToLong(DeviceDescription::memory).min().orElseThrow();
  }
}
