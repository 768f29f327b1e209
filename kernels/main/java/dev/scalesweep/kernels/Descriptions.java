package dev.scalesweep.kernels;

import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceDescription.Kind;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.ac.manchester.tornado.api.TornadoTargetDevice;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** What TornadoVM says of its devices, in the engine's terms. */
final class Descriptions {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A line of the text that TornadoVM makes of an OpenCL device. */
  private static final Pattern VERSION =
      Pattern.compile("^D(?:evice|river) version *: *(.*?) *$", Pattern.MULTILINE);

  private Descriptions() {}

  static DeviceDescription of(TornadoDevice device) {
    TornadoTargetDevice physical = device.getPhysicalDevice();
    return new DeviceDescription(
        name(device),
        kind(device),
        physical.getDeviceName(),
        driver(device),
        physical.getDeviceGlobalMemorySize(),
        physical.getDeviceMaxAllocationSize());
  }

  /**
   * The name, from the backend's and TornadoVM's own for the device: {@code opencl-0-1} is {@code
   * opencl:0:1}; {@code cuda-1}, of a backend without platforms, is {@code ptx:0:1}.
   */
  static String name(TornadoDevice device) {
    Matcher numbers = NUMBER.matcher(device.getDeviceName());
    String joined = numbers.results().map(MatchResult::group).collect(Collectors.joining(":"));
    String backend = device.getTornadoVMBackend().name().toLowerCase(Locale.ROOT);
    return backend + ":" + (joined.contains(":") ? joined : "0:" + joined);
  }

  private static Kind kind(TornadoDevice device) {
    return switch (device.getDeviceType()) {
      case CPU -> Kind.CPU;
      case GPU -> Kind.GPU;
      default -> Kind.ACCELERATOR;
    };
  }

  private static String driver(TornadoDevice device) {
    Matcher versions = VERSION.matcher(device.getPhysicalDevice().getDeviceInfo());
    return versions
        .results()
        .map(it -> it.group(1))
        .distinct()
        .reduce(device.getPlatformName(), (left, right) -> left + ", " + right);
  }
}
