package dev.scalesweep.kernels.lane;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.Minimiser;
import dev.scalesweep.backend.MinimiserInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.backend.Sample;
import dev.scalesweep.descent.State;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.expr.kernel.SumKernel;
import dev.scalesweep.kernels.task.DeviceFailures;
import dev.scalesweep.kernels.task.KernelClasses;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelPlan;
import java.util.List;
import java.util.function.LongConsumer;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** A device that fits. */
public final class LaneDevice {
  private final TornadoDevice device;
  private final DeviceFailures failures;
  private final long memory;
  private final KernelNumber doubles;
  private final LongConsumer clock;
  private final KernelClasses classes = KernelClasses.ofProcess();

  /**
   * A device.
   *
   * @param device what TornadoVM calls it
   * @param name as configs use it
   * @param memory in bytes, that fits may take
   * @param doubles see {@link KernelNumber#ofDoubles}
   * @param clock is told the time of every launch, in nanoseconds
   */
  public LaneDevice(
      TornadoDevice device, String name, long memory, KernelNumber doubles, LongConsumer clock) {
    this.device = device;
    this.failures = new DeviceFailures(name);
    this.memory = memory;
    this.doubles = doubles;
    this.clock = clock;
  }

  /**
   * A minimiser, whose kernel is compiled when it runs.
   *
   * @param host computes on this machine what does not differ by column
   * @param precision of the sums
   */
  public Minimiser minimiser(
      Compiled<SumKernel> host, MinimiserInputs inputs, Precision precision) {
    return new LaneMinimiser(this, LaneSource.of(host, doubles.in(precision)), host, inputs);
  }

  /**
   * The generated Java of the kernel, and what TornadoVM makes of it: OpenCL, PTX.
   *
   * @throws dev.scalesweep.backend.DeviceLost if the kernel cannot be compiled
   */
  public String source(Compiled<SumKernel> host, Precision precision) {
    LaneSource source = LaneSource.of(host, doubles.in(precision));
    LaneArrays arrays = LaneArrays.of(source.number(), host, nothing(host.program()), List.of(), 1);
    try (KernelPlan plan = plan(source, arrays)) {
      return source.text(KernelClasses.name(source)) + "\n" + plan.deviceText();
    }
  }

  /** One row and no sample, which compiling a kernel takes. */
  private static MinimiserInputs nothing(Program program) {
    return new MinimiserInputs(
        new double[program.uniforms().size()],
        new double[program.rows().size()][1],
        1,
        new double[State.ENDING],
        new double[program.columns().size()],
        new double[0][],
        false,
        _ -> new Sample(new int[0], new double[0][], 0),
        1);
  }

  long memory() {
    return memory;
  }

  void ran(long nanoseconds) {
    clock.accept(nanoseconds);
  }

  KernelPlan plan(LaneSource source, LaneArrays arrays) {
    return new KernelPlan(device, failures, classes.kernel(source), arrays.arguments());
  }
}
