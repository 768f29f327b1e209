package dev.scalesweep.kernels;

import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.input.Failure;
import java.util.List;
import java.util.Optional;

/** The devices of this machine, for tests. */
public final class TestDevices {
  private static final TornadoProvider PROVIDER = new TornadoProvider();
  private static final List<DeviceDescription> ALL;
  private static final Optional<String> TROUBLE;

  static {
    List<DeviceDescription> all = List.of();
    Optional<String> trouble = Optional.empty();
    try {
      all = PROVIDER.devices();
    } catch (Failure failure) {
      trouble = Optional.of(failure.getMessage());
    }
    ALL = all;
    TROUBLE = trouble;
  }

  private TestDevices() {}

  /** Why there is none; empty if there is one. */
  static Optional<String> trouble() {
    return TROUBLE;
  }

  /** Every device. */
  static List<DeviceDescription> all() {
    return ALL;
  }

  /** The name of the first device. */
  static String firstName() {
    return ALL.getFirst().name();
  }

  /** The first device, open. */
  public static OpenDevice first() {
    return (OpenDevice) PROVIDER.open(firstName());
  }
}
