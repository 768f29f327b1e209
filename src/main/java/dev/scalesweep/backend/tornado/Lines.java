package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceDescription.Kind;

/** Devices as lines of a file: the fields with tabs between them. */
final class Lines {
  private static final String TAB = "\t";

  private Lines() {}

  static String write(DeviceDescription device) {
    return String.join(
        TAB,
        device.name(),
        device.kind().name(),
        device.title(),
        device.driver(),
        Long.toString(device.memory()),
        Long.toString(device.largestBuffer()));
  }

  static DeviceDescription read(String line) {
    String[] fields = line.split(TAB, -1);
    return new DeviceDescription(
        fields[0],
        Kind.valueOf(fields[1]),
        fields[2],
        fields[3],
        Long.parseLong(fields[4]),
        Long.parseLong(fields[5]));
  }
}
