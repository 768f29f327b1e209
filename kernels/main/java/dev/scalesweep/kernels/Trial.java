package dev.scalesweep.kernels;

import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import uk.ac.manchester.tornado.api.ImmutableTaskGraph;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.annotations.Parallel;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** The square roots of the first numbers, computed on a device and compared. */
final class Trial {
  private static final int SIZE = 1000;

  /** Twice the distance to the next float; a double square root is exact by IEEE 754. */
  private static final double FLOAT_ERROR = 0x1p-22;

  private static final double DOUBLE_ERROR = 0x1p-51;

  private final TornadoDevice device;

  Trial(TornadoDevice device) {
    this.device = device;
  }

  /**
   * Computes in a precision.
   *
   * @throws Failure if the kernel does not run, or its values are not those of Java
   */
  void run(Precision precision) {
    switch (precision) {
      case FLOAT32 -> floats();
      case FLOAT64 -> doubles();
    }
  }

  private void floats() {
    FloatArray roots = new FloatArray(SIZE);
    execute(tasks -> tasks.task("floats", Trial::floatRoots, roots), roots);
    compare(IntStream.range(0, SIZE).mapToDouble(roots::get).toArray(), FLOAT_ERROR);
  }

  private void doubles() {
    DoubleArray roots = new DoubleArray(SIZE);
    execute(tasks -> tasks.task("doubles", Trial::doubleRoots, roots), roots);
    compare(IntStream.range(0, SIZE).mapToDouble(roots::get).toArray(), DOUBLE_ERROR);
  }

  /** TornadoVM reports what it cannot compile by exceptions and errors of many kinds. */
  private void execute(UnaryOperator<TaskGraph> task, Object roots) {
    long nanoseconds;
    try {
      nanoseconds = kernelTime(task.apply(new TaskGraph("trial")), roots);
    } catch (Throwable e) {
      throw new Failure("its kernels do not compile: " + Troubles.root(e), e);
    }
    if (nanoseconds <= 0) {
      throw new Failure("its driver does not run kernels");
    }
  }

  private long kernelTime(TaskGraph tasks, Object roots) throws TornadoExecutionPlanException {
    ImmutableTaskGraph snapshot =
        tasks.transferToHost(DataTransferMode.EVERY_EXECUTION, roots).snapshot();
    try (TornadoExecutionPlan plan = new TornadoExecutionPlan(snapshot)) {
      return plan.withDevice(device)
          .withProfiler(ProfilerMode.SILENT)
          .execute()
          .getProfilerResult()
          .getDeviceKernelTime();
    }
  }

  private static void compare(double[] roots, double error) {
    for (int i = 0; i < SIZE; i++) {
      if (!(Math.abs(roots[i] - Math.sqrt(i)) <= error * Math.sqrt(i))) {
        throw new Failure("it computes sqrt(" + i + ") = " + roots[i]);
      }
    }
  }

  /** The kernel. Public since TornadoVM looks for it by reflection. */
  public static void floatRoots(FloatArray roots) {
    for (@Parallel int i = 0; i < roots.getSize(); i++) {
      roots.set(i, (float) Math.sqrt(i));
    }
  }

  /** The kernel. */
  public static void doubleRoots(DoubleArray roots) {
    for (@Parallel int i = 0; i < roots.getSize(); i++) {
      roots.set(i, Math.sqrt(i));
    }
  }
}
