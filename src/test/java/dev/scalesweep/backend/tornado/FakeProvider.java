package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.Device;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceDescription.Kind;
import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.backend.DeviceProvider;
import dev.scalesweep.backend.HostDevice;
import dev.scalesweep.backend.Pace;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** Devices that do what {@link FakeMachine} says; a line each, the fields with commas between. */
public final class FakeProvider implements DeviceProvider {
  private static final Path MACHINE = Path.of(System.getProperty(FakeMachine.PROPERTY));

  @Override
  public List<DeviceDescription> devices() {
    noteDown("list");
    System.out.println("[JNI] ERROR : what native libraries print");
    List<String> lines = lines(MACHINE.resolve("devices"));
    if (lines.isEmpty()) {
      throw new Failure("no driver is installed");
    }
    return lines.stream().map(FakeProvider::device).toList();
  }

  private static DeviceDescription device(String line) {
    String[] fields = line.split(",", -1);
    return new DeviceDescription(
        fields[0], Kind.valueOf(fields[1]), "Fake\t" + fields[0], fields[2], 3L << 30, 1L << 30);
  }

  @Override
  public void tryOut(String name, Precision precision) {
    noteDown(name + " " + precision);
    act(name, precision == Precision.FLOAT64 ? "fp64" : "");
  }

  /** Without comparison; but with {@code slow start} a device takes a year. */
  @Override
  public Pace pace(String name, Instant begun) {
    boolean slow =
        lines(MACHINE.resolve("devices")).stream()
            .anyMatch(line -> line.startsWith(name + ",") && line.endsWith(",slow start"));
    return new Pace(slow ? 3e7 : 0, 0.5, 0.25, 2);
  }

  @Override
  public Device open(String name) {
    DeviceDescription description =
        devices().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    try {
      act(name, "open");
    } catch (Failure failure) {
      throw new DeviceLost(name + ": " + failure.getMessage(), failure);
    }
    return new HostDevice(description);
  }

  /** What the device does at a point: {@code crash}, {@code hang}, {@code refuse}, or its work. */
  private static void act(String name, String point) {
    String[] fields =
        lines(MACHINE.resolve("devices")).stream()
            .filter(line -> line.startsWith(name + ","))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    for (int i = 3; i < fields.length; i++) {
      switch (fields[i]) {
        case String it when it.equals((point + " crash").strip()) -> crash();
        case String it when it.equals((point + " hang").strip()) -> hang();
        case String it when it.equals((point + " refuse").strip()) ->
            throw new Failure("its kernels do not compile: not today");
        default -> {}
      }
    }
  }

  /** As a driver's access to memory that is not its own. */
  private static void crash() {
    try {
      String process = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-SEGV", process).start().waitFor();
      hang();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void hang() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void noteDown(String question) {
    try {
      Files.writeString(
          MACHINE.resolve("asked"),
          question + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
