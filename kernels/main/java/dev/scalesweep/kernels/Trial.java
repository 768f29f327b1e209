package dev.scalesweep.kernels;

import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import dev.scalesweep.kernels.task.KernelFunctions;
import dev.scalesweep.kernels.task.KernelNumber;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import uk.ac.manchester.tornado.api.ImmutableTaskGraph;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.annotations.Parallel;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;
import uk.ac.manchester.tornado.api.math.TornadoMath;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/**
 * Functions of the first numbers, computed on a device and compared: square roots, and in double
 * precision exponentials and logarithms too, which PTX has in single alone.
 */
final class Trial {
  private static final int SIZE = 1000;

  /** Twice the distance to the next float; a double square root is exact by IEEE 754. */
  private static final double FLOAT_ERROR = 0x1p-22;

  private static final double DOUBLE_ERROR = 0x1p-51;

  /** OpenCL allows 3 units in the last place. */
  private static final double FUNCTION_ERROR = 0x1p-50;

  /** Keeps exponentials far below infinity. */
  private static final double SCALE = 0.5;

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
    compare("sqrt", roots::get, Math::sqrt, FLOAT_ERROR);
  }

  private void doubles() {
    DoubleArray roots = new DoubleArray(SIZE);
    execute(tasks -> tasks.task("doubles", Trial::doubleRoots, roots), roots);
    compare("sqrt", roots::get, Math::sqrt, DOUBLE_ERROR);
    DoubleArray powers = new DoubleArray(SIZE);
    execute(tasks -> powers(tasks, powers), powers);
    compare("exp", powers::get, it -> StrictMath.exp(SCALE * it), FUNCTION_ERROR);
    DoubleArray logarithms = new DoubleArray(SIZE);
    execute(tasks -> logarithms(tasks, logarithms), logarithms);
    compare("log", logarithms::get, it -> StrictMath.log(SCALE + it), FUNCTION_ERROR);
  }

  /** With the functions that kernels on the device have. */
  private boolean isPortable() {
    return KernelNumber.ofDoubles(device) == KernelNumber.PORTABLE64;
  }

  private TaskGraph powers(TaskGraph tasks, DoubleArray powers) {
    return isPortable()
        ? tasks.task("powers", Trial::portablePowers, powers)
        : tasks.task("powers", Trial::powers, powers);
  }

  private TaskGraph logarithms(TaskGraph tasks, DoubleArray logarithms) {
    return isPortable()
        ? tasks.task("logarithms", Trial::portableLogarithms, logarithms)
        : tasks.task("logarithms", Trial::logarithms, logarithms);
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

  private static void compare(
      String function, IntToDoubleFunction found, DoubleUnaryOperator expected, double error) {
    for (int i = 0; i < SIZE; i++) {
      double value = expected.applyAsDouble(i);
      if (!(Math.abs(found.applyAsDouble(i) - value) <= error * Math.abs(value))) {
        throw new Failure(
            "its %s is %s where %s is right".formatted(function, found.applyAsDouble(i), value));
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

  /** The kernel. */
  public static void powers(DoubleArray powers) {
    for (@Parallel int i = 0; i < powers.getSize(); i++) {
      powers.set(i, TornadoMath.exp(SCALE * i));
    }
  }

  /** The kernel. */
  public static void logarithms(DoubleArray logarithms) {
    for (@Parallel int i = 0; i < logarithms.getSize(); i++) {
      logarithms.set(i, TornadoMath.log(SCALE + i));
    }
  }

  /** The kernel. */
  public static void portablePowers(DoubleArray powers) {
    for (@Parallel int i = 0; i < powers.getSize(); i++) {
      powers.set(i, KernelFunctions.exp(SCALE * i));
    }
  }

  /** The kernel. */
  public static void portableLogarithms(DoubleArray logarithms) {
    for (@Parallel int i = 0; i < logarithms.getSize(); i++) {
      logarithms.set(i, KernelFunctions.log(SCALE + i));
    }
  }
}
