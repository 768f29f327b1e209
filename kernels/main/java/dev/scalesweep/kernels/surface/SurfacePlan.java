package dev.scalesweep.kernels.surface;

import dev.scalesweep.kernels.task.KernelPlan;

/**
 * The kernel of a surface with its arrays: those of a tile are filled before {@link #run}, and read
 * after it.
 *
 * @param plan runs the kernel
 * @param arrays its arguments
 */
record SurfacePlan(KernelPlan plan, SurfaceArrays arrays) implements AutoCloseable {
  /**
   * Computes one tile.
   *
   * @param rows how many it has
   * @param columns how many it has
   * @param outputs how many outputs there are
   * @return the time of the kernel in nanoseconds
   * @throws dev.scalesweep.backend.DeviceLost if the kernel did not run
   */
  long run(int rows, int columns, int outputs) {
    arrays.setTile(rows, columns);
    int cells = rows * columns;
    long nanoseconds = plan.run(cells);
    plan.fetch(arrays.output(), (long) cells * outputs);
    return nanoseconds;
  }

  @Override
  public void close() {
    plan.close();
  }
}
