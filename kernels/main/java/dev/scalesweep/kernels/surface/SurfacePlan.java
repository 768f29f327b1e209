package dev.scalesweep.kernels.surface;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import uk.ac.manchester.tornado.api.DataRange;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;
import uk.ac.manchester.tornado.api.WorkerGrid;
import uk.ac.manchester.tornado.api.WorkerGrid1D;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;

/**
 * A kernel on a device with its arrays. What is the same everywhere goes there once, what belongs
 * to a tile with every launch, and the cells of the tile come back.
 */
final class SurfacePlan implements AutoCloseable {
  private static final String GRAPH = "surface";

  /** Threads of a work group; the number of threads must be a multiple of it. */
  private static final int GROUP = 64;

  private final DeviceFailures failures;
  private final SurfaceArrays arrays;
  private final WorkerGrid worker = new WorkerGrid1D(GROUP);
  private final TornadoExecutionPlan plan;

  /**
   * Makes a plan; {@link #compile} compiles its kernel.
   *
   * @param arrays the uniform values are there; the others are read with each {@link #run}
   * @throws dev.scalesweep.backend.DeviceLost if TornadoVM does not take the kernel
   */
  SurfacePlan(
      TornadoDevice device, DeviceFailures failures, SurfaceKernel kernel, SurfaceArrays arrays) {
    this.failures = failures;
    this.arrays = arrays;
    worker.setLocalWork(GROUP, 1, 1);
    this.plan = failures.compiling(() -> plan(device, kernel));
  }

  private TornadoExecutionPlan plan(TornadoDevice device, SurfaceKernel kernel) {
    TaskGraph graph =
        new TaskGraph(GRAPH)
            .transferToDevice(DataTransferMode.FIRST_EXECUTION, arrays.uniform().array())
            .transferToDevice(
                DataTransferMode.EVERY_EXECUTION,
                arrays.control(),
                arrays.row().array(),
                arrays.column().array());
    TaskGraph whole =
        kernel
            .build(graph, arrays.arguments())
            .transferToHost(DataTransferMode.UNDER_DEMAND, arrays.output().array());
    return new TornadoExecutionPlan(whole.snapshot())
        .withDevice(device)
        .withGridScheduler(new GridScheduler(GRAPH + "." + SurfaceKernel.TASK, worker))
        .withProfiler(ProfilerMode.SILENT);
  }

  /**
   * The arrays of the kernel: those of a tile are filled before {@link #run}, and read after it.
   */
  SurfaceArrays arrays() {
    return arrays;
  }

  /**
   * Compiles the kernel.
   *
   * @throws dev.scalesweep.backend.DeviceLost if TornadoVM or the driver cannot compile it
   */
  void compile() {
    failures.compiling(plan::withPreCompilation);
  }

  /**
   * Compiles the kernel and gives its text in the language of the device, which TornadoVM only
   * prints.
   *
   * @throws dev.scalesweep.backend.DeviceLost see {@link #compile}
   */
  String deviceText() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      failures.compiling(() -> plan.withPrintKernel().withPreCompilation());
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

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
    worker.setGlobalWork((long) Math.ceilDiv(cells, GROUP) * GROUP, 1, 1);
    TornadoExecutionResult result = failures.running(plan::execute);
    long nanoseconds = failures.ran(result.getProfilerResult().getDeviceKernelTime());
    DataRange range = new DataRange(arrays.output().array()).withSize((long) cells * outputs);
    failures.running(() -> result.transferToHost(range));
    return nanoseconds;
  }

  /** Gives back the memory of the device. */
  @Override
  public void close() {
    try {
      plan.close();
    } catch (TornadoExecutionPlanException e) {
      throw failures.whileRunning(e);
    }
  }
}
