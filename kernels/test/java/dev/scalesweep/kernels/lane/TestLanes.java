package dev.scalesweep.kernels.lane;

import dev.scalesweep.kernels.task.KernelNumber;
import java.util.function.LongConsumer;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;

/** The first device of the first driver, for fits. */
final class TestLanes {
  /** In bytes. */
  static final long MEMORY = 1 << 26;

  private TestLanes() {}

  static LaneDevice device(long memory, KernelNumber doubles, LongConsumer clock) {
    return new LaneDevice(
        TornadoExecutionPlan.getDevice(0, 0), "opencl:0:0", memory, doubles, clock);
  }
}
