package dev.scalesweep.kernels.task;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** A kernel on a device with its arrays. Belongs to one thread. */
public final class KernelPlan implements AutoCloseable {
  private static final String GRAPH = "scalesweep";

  /** Threads of a work group; the number of threads must be a multiple of it. */
  private static final int GROUP = 64;

  private final TornadoDevice device;
  private final DeviceFailures failures;
  private final List<WorkerGrid> workers = new ArrayList<>();
  private final TornadoExecutionPlan plan;
  private @Nullable TornadoExecutionResult latest;

  /**
   * Makes a plan; {@link #compile} compiles its kernel.
   *
   * @throws dev.scalesweep.backend.DeviceLost if TornadoVM does not take the kernel
   */
  public KernelPlan(
      TornadoDevice device, DeviceFailures failures, KernelTask kernel, KernelArguments arguments) {
    this.device = device;
    this.failures = failures;
    this.plan = failures.compiling(() -> plan(kernel, arguments));
  }

  private TornadoExecutionPlan plan(KernelTask kernel, KernelArguments arguments) {
    TaskGraph graph =
        new TaskGraph(GRAPH)
            .transferToDevice(DataTransferMode.FIRST_EXECUTION, arguments.once().toArray())
            .transferToDevice(DataTransferMode.EVERY_EXECUTION, arguments.always().toArray());
    TaskGraph whole =
        kernel
            .build(graph, arguments.all())
            .transferToHost(DataTransferMode.UNDER_DEMAND, arguments.results().toArray());
    GridScheduler scheduler = new GridScheduler();
    for (String task : kernel.tasks()) {
      WorkerGrid worker = new WorkerGrid1D(GROUP);
      worker.setLocalWork(GROUP, 1, 1);
      scheduler.addWorkerGrid(GRAPH + "." + task, worker);
      workers.add(worker);
    }
    return new TornadoExecutionPlan(whole.snapshot())
        .withDevice(device)
        .withGridScheduler(scheduler)
        .withProfiler(ProfilerMode.SILENT);
  }

  /**
   * Compiles the kernel.
   *
   * @throws dev.scalesweep.backend.DeviceLost if TornadoVM or the driver cannot compile it
   */
  public void compile() {
    failures.compiling(plan::withPreCompilation);
  }

  /**
   * Compiles the kernel and gives its text in the language of the device, which TornadoVM only
   * prints.
   *
   * @throws dev.scalesweep.backend.DeviceLost see {@link #compile}
   */
  public String deviceText() {
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
   * Launches the kernel and waits.
   *
   * @param threads how many each of its tasks has work for; some more are started, which it must
   *     send home
   * @return its time in nanoseconds
   * @throws dev.scalesweep.backend.DeviceLost if the kernel did not run
   */
  public long run(int... threads) {
    for (int i = 0; i < threads.length; i++) {
      workers.get(i).setGlobalWork((long) Math.ceilDiv(threads[i], GROUP) * GROUP, 1, 1);
    }
    TornadoExecutionResult result = failures.running(plan::execute);
    latest = result;
    return failures.ran(result.getProfilerResult().getDeviceKernelTime());
  }

  /**
   * Fetches what the latest launch has left at the beginning of a result.
   *
   * @param count how many numbers, at least 1
   * @throws dev.scalesweep.backend.DeviceLost if it does not come
   */
  public void fetch(NumberArray result, long count) {
    DataRange range = new DataRange(result.array()).withSize(count);
    failures.running(() -> Objects.requireNonNull(latest).transferToHost(range));
  }

  /**
   * Gives back the memory of the device. To TornadoVM a device of which a plan was closed has lost
   * the kernels of all plans, which it has not.
   */
  @Override
  public void close() {
    try {
      plan.close();
      device.getDeviceContext().setResetToFalse();
    } catch (TornadoExecutionPlanException e) {
      throw failures.whileRunning(e);
    }
  }
}
