package dev.scalesweep.backend;

import dev.scalesweep.expr.kernel.CellKernel;

/** A device that is open: what it can do beyond what every backend does. */
public interface Device {
  /** What it says of itself. */
  DeviceDescription description();

  /**
   * A grid of cells, its kernel compiled.
   *
   * @param host computes on this machine what does not differ by cell
   * @param precision of the cells
   * @throws DeviceLost if the device cannot compile the kernel, or has no room
   */
  Grid grid(Compiled<CellKernel> host, GridInputs inputs, Precision precision);

  /**
   * The generated Java of a kernel, and what the device makes of it.
   *
   * @param host see {@link #grid}
   * @param precision of the cells
   * @throws DeviceLost if the device cannot compile the kernel
   */
  String source(Compiled<CellKernel> host, Precision precision);
}
