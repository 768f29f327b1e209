package dev.scalesweep.kernels;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.Device;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.kernels.surface.SurfaceDevice;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/**
 * A device that is open.
 *
 * @param description what it says of itself
 * @param device TornadoVM's handle of it
 */
record OpenDevice(DeviceDescription description, TornadoDevice device) implements Device {
  @Override
  public Grid grid(Compiled<CellKernel> host, GridInputs inputs, Precision precision) {
    return surfaces().grid(host, inputs, precision);
  }

  @Override
  public String source(Compiled<CellKernel> host, Precision precision) {
    return surfaces().source(host, precision);
  }

  /** One grid may take half of the memory, in buffers that are each no larger than the largest. */
  private SurfaceDevice surfaces() {
    long memory = Math.min(description.memory() / 2, description.largestBuffer());
    return new SurfaceDevice(device, description.name(), memory);
  }
}
