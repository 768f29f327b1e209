package dev.scalesweep.kernels;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.Device;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.Minimiser;
import dev.scalesweep.backend.MinimiserInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.SumKernel;
import dev.scalesweep.kernels.lane.LaneDevice;
import dev.scalesweep.kernels.surface.SurfaceDevice;
import dev.scalesweep.kernels.task.KernelNumber;
import java.util.concurrent.atomic.AtomicLong;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** A device that is open. */
final class OpenDevice implements Device {
  private final DeviceDescription description;
  private final AtomicLong nanoseconds = new AtomicLong();
  private final SurfaceDevice surfaces;
  private final LaneDevice lanes;

  /**
   * A device. One grid or one batch of fits may take half of its memory, in buffers that are each
   * no larger than the largest.
   *
   * @param description what it says of itself
   * @param device TornadoVM's handle of it
   */
  OpenDevice(DeviceDescription description, TornadoDevice device) {
    this.description = description;
    long memory = Math.min(description.memory() / 2, description.largestBuffer());
    KernelNumber doubles = KernelNumber.ofDoubles(device);
    surfaces = new SurfaceDevice(device, description.name(), memory, doubles);
    lanes = new LaneDevice(device, description.name(), memory, doubles, nanoseconds::addAndGet);
  }

  @Override
  public DeviceDescription description() {
    return description;
  }

  @Override
  public Grid grid(Compiled<CellKernel> host, GridInputs inputs, Precision precision) {
    return surfaces.grid(host, inputs, precision);
  }

  @Override
  public Minimiser minimiser(
      Compiled<SumKernel> host, MinimiserInputs inputs, Precision precision) {
    return lanes.minimiser(host, inputs, precision);
  }

  @Override
  public long kernelNanoseconds() {
    return nanoseconds.get();
  }

  @Override
  public String source(Compiled<CellKernel> host, Precision precision) {
    return surfaces.source(host, precision);
  }

  @Override
  public String sourceOfMinimiser(Compiled<SumKernel> host, Precision precision) {
    return lanes.source(host, precision);
  }
}
