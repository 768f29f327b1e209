package dev.scalesweep.backend;

import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.SumKernel;
import java.util.List;
import java.util.stream.IntStream;

/** A device whose work the processor does, one thing after the other and in double precision. */
public record HostDevice(DeviceDescription description) implements Device {
  /** A backend that computes on such a device. */
  public static Backend backend(Backend processor) {
    return new DeviceBackend(device(0), processor);
  }

  /** A backend that computes on several. */
  public static Backend backend(Backend processor, int count) {
    List<Device> devices = IntStream.range(0, count).mapToObj(HostDevice::device).toList();
    return new DeviceBackend(new JoinedDevice(devices), processor);
  }

  private static Device device(int number) {
    return new HostDevice(
        new DeviceDescription(
            "fake:0:" + number, DeviceDescription.Kind.GPU, "Fake", "1", 3L << 30, 1L << 30));
  }

  @Override
  public Grid grid(Compiled<CellKernel> host, GridInputs inputs, Precision precision) {
    return new CellGrid(host, inputs);
  }

  @Override
  public Minimiser minimiser(
      Compiled<SumKernel> host, MinimiserInputs inputs, Precision precision) {
    return new HostMinimiser(host, inputs);
  }

  @Override
  public long kernelNanoseconds() {
    return 0;
  }

  @Override
  public String source(Compiled<CellKernel> host, Precision precision) {
    return "the kernel of " + description.name();
  }

  @Override
  public String sourceOfMinimiser(Compiled<SumKernel> host, Precision precision) {
    return "the kernel of fits of " + description.name();
  }
}
