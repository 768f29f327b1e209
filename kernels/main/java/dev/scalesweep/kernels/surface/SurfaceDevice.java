package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.kernels.task.DeviceFailures;
import dev.scalesweep.kernels.task.KernelArguments;
import dev.scalesweep.kernels.task.KernelClasses;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelPlan;
import dev.scalesweep.kernels.task.KernelSource;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** A device that computes surfaces. */
public final class SurfaceDevice {
  private final TornadoDevice device;
  private final DeviceFailures failures;
  private final long memory;
  private final KernelNumber doubles;
  private final KernelClasses classes;

  /**
   * A device.
   *
   * @param device what TornadoVM calls it
   * @param name as configs use it
   * @param memory in bytes, that one grid may take
   * @param doubles see {@link KernelNumber#ofDoubles}
   */
  public SurfaceDevice(TornadoDevice device, String name, long memory, KernelNumber doubles) {
    this.device = device;
    this.failures = new DeviceFailures(name);
    this.memory = memory;
    this.doubles = doubles;
    this.classes = KernelClasses.ofProcess();
  }

  /**
   * A grid of cells, its kernel compiled.
   *
   * @param host computes on this machine what does not differ by cell
   * @param precision of the cells
   * @throws dev.scalesweep.backend.DeviceLost if the kernel cannot be compiled, or the device has
   *     no room
   */
  public Grid grid(Compiled<CellKernel> host, GridInputs inputs, Precision precision) {
    SurfaceValues values = new SurfaceValues(host, inputs);
    int outputs = host.program().outputs().size();
    long numbers = values.perCell() + outputs;
    KernelNumber number = doubles.in(precision);
    Tiling tiling = Tiling.of(inputs, memory, numbers * number.bytes());
    SurfaceArrays arrays = SurfaceArrays.of(number, values, tiling, outputs);
    KernelPlan plan = compiled(SurfaceSource.of(host, number), arrays.arguments());
    SurfaceReducers reducers = new SurfaceReducers(host, inputs, number, this::compiled, memory);
    return new SurfaceGrid(outputs, values, tiling, new SurfacePlan(plan, arrays), reducers);
  }

  /**
   * The generated Java of a kernel, and what TornadoVM makes of it: OpenCL, PTX.
   *
   * @throws dev.scalesweep.backend.DeviceLost if the kernel cannot be compiled
   */
  public String source(Compiled<CellKernel> host, Precision precision) {
    SurfaceSource source = SurfaceSource.of(host, doubles.in(precision));
    SurfaceValues values = new SurfaceValues(host, point(host.program()));
    int outputs = host.program().outputs().size();
    SurfaceArrays arrays = SurfaceArrays.of(source.number(), values, new Tiling(1, 1), outputs);
    try (KernelPlan plan = plan(source, arrays.arguments())) {
      return source.text(KernelClasses.name(source)) + "\n" + plan.deviceText();
    }
  }

  private KernelPlan compiled(KernelSource source, KernelArguments arguments) {
    KernelPlan plan = plan(source, arguments);
    try {
      plan.compile();
      return plan;
    } catch (DeviceLost e) {
      plan.close();
      throw e;
    }
  }

  private KernelPlan plan(KernelSource source, KernelArguments arguments) {
    return new KernelPlan(device, failures, classes.kernel(source), arguments);
  }

  /** One cell, which compiling a kernel takes. */
  private static GridInputs point(Program program) {
    return new GridInputs(
        new double[program.uniforms().size()],
        new double[program.rows().size()][1],
        new double[program.columns().size()][1],
        1,
        1);
  }
}
