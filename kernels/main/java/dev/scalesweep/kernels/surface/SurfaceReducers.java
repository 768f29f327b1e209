package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.GridReducer;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.kernels.task.KernelArguments;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelPlan;
import dev.scalesweep.kernels.task.KernelSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;

/**
 * Makes those who reduce the tiles of a surface on a device.
 *
 * @param host computes on this machine what does not differ by cell
 * @param number that the cells are
 * @param planner makes a plan of a kernel and its arguments, and compiles it
 * @param memory in bytes, that the arrays may take
 */
record SurfaceReducers(
    Compiled<CellKernel> host,
    GridInputs inputs,
    KernelNumber number,
    BiFunction<KernelSource, KernelArguments, KernelPlan> planner,
    long memory) {

  /**
   * A reducer, its kernels compiled; empty where there is no room.
   *
   * @param rows of a tile, at most
   * @param columns of a tile, at most
   * @param clock is told how long each launch has run, in nanoseconds
   * @throws dev.scalesweep.backend.DeviceLost if the kernels cannot be compiled
   */
  Optional<GridReducer> of(
      List<CellReduction> reductions, int rows, int columns, LongConsumer clock) {
    SurfaceValues values = new SurfaceValues(host, inputs);
    ReductionLayout layout = new ReductionLayout(reductions);
    long rowBytes = (long) Double.BYTES * (values.rowValues() + layout.keyed().size());
    return ReductionSize.of(rows, columns, layout.slots(), rowBytes, memory)
        .map(size -> reducer(values, layout, size, rows, columns, clock));
  }

  private GridReducer reducer(
      SurfaceValues values,
      ReductionLayout layout,
      ReductionSize size,
      int rows,
      int columns,
      LongConsumer clock) {
    ReductionSource source = ReductionSource.of(host, layout, number);
    ReductionArrays arrays =
        ReductionArrays.of(source.number(), values, layout, size, rows, columns);
    KernelPlan plan = planner.apply(source, arrays.arguments());
    return new SurfaceReducer(values, layout, size, arrays, plan, clock);
  }
}
