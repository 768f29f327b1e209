package dev.scalesweep.kernels.surface;

import dev.scalesweep.kernels.task.KernelClasses;
import dev.scalesweep.kernels.task.KernelNumber;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;

/** The first device of the first driver. */
final class TestDevice {
  /** In bytes; little enough that the largest grids are cut into tiles. */
  private static final long MEMORY = 1 << 26;

  /**
   * Of 8 bytes, in an array of columns and one of outputs: twice what the tests let TornadoVM take.
   */
  static final int TOO_MANY_CELLS = 1 << 26;

  private TestDevice() {}

  static SurfaceDevice first() {
    return withMemory(MEMORY);
  }

  /**
   * The device with a limit.
   *
   * @param memory in bytes, that one grid may take
   */
  static SurfaceDevice withMemory(long memory) {
    return device(memory, KernelNumber.FLOAT64);
  }

  /** The device as if its language had no functions of doubles. */
  static SurfaceDevice withoutFunctions() {
    return device(MEMORY, KernelNumber.PORTABLE64);
  }

  private static SurfaceDevice device(long memory, KernelNumber doubles) {
    return new SurfaceDevice(TornadoExecutionPlan.getDevice(0, 0), "opencl:0:0", memory, doubles);
  }

  /** Those of this build. */
  static KernelClasses classes() {
    return KernelClasses.ofProcess();
  }
}
