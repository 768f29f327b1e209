package dev.scalesweep.backend;

import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.SumKernel;
import java.util.List;

/**
 * Several devices as one: each takes the next work when it has none. They are alike, so that what
 * comes out does not depend on who does what.
 */
final class JoinedDevice implements Device {
  private final List<Device> devices;

  /**
   * @param devices at least one, all of the same kind
   */
  JoinedDevice(List<Device> devices) {
    this.devices = List.copyOf(devices);
  }

  @Override
  public DeviceDescription description() {
    DeviceDescription first = devices.getFirst().description();
    return new DeviceDescription(
        Backends.joined(devices.stream().map(it -> it.description().name()).toList()),
        first.kind(),
        devices.size() + " × " + first.title(),
        first.driver(),
        first.memory(),
        first.largestBuffer());
  }

  @Override
  public Grid grid(Compiled<CellKernel> host, GridInputs inputs, Precision precision) {
    return JoinedGrid.open(devices, it -> it.grid(host, inputs, precision));
  }

  @Override
  public Minimiser minimiser(
      Compiled<SumKernel> host, MinimiserInputs inputs, Precision precision) {
    return new JoinedMinimiser(
        inputs,
        devices.size(),
        (device, part) -> devices.get(device).minimiser(host, part, precision));
  }

  @Override
  public long kernelNanoseconds() {
    return devices.stream().mapToLong(Device::kernelNanoseconds).sum();
  }

  @Override
  public String source(Compiled<CellKernel> host, Precision precision) {
    return devices.getFirst().source(host, precision);
  }

  @Override
  public String sourceOfMinimiser(Compiled<SumKernel> host, Precision precision) {
    return devices.getFirst().sourceOfMinimiser(host, precision);
  }
}
