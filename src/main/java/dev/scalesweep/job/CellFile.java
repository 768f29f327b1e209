package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.data.NpyFile;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.PartialFile;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.store.ArrayFile;
import dev.scalesweep.sweep.store.Quantity;
import dev.scalesweep.sweep.store.TableFile;
import dev.scalesweep.sweep.store.TileFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that keeps the cells of a sweep while they are computed.
 *
 * @param output that asks for it
 * @param name of the file
 * @param quantities that it keeps
 */
record CellFile(Output output, String name, List<Quantity> quantities) {
  static List<CellFile> of(SweepPlan plan) {
    return plan.outputs().stream().map(it -> of(it, plan)).flatMap(List::stream).toList();
  }

  /** The files of an output; none of a table of text, which is written afterwards. */
  private static List<CellFile> of(Output output, SweepPlan plan) {
    return switch (output) {
      case CSV -> List.of();
      case NPY -> arrays(output, plan, ".npy", NpyType.FLOAT64);
      case NPY_F32 -> arrays(output, plan, "-f32.npy", NpyType.FLOAT32);
      case PARQUET ->
          List.of(
              new CellFile(
                  output, "cells.parquet", TableFile.quantities(plan.quantities().size())));
    };
  }

  private static List<CellFile> arrays(Output output, SweepPlan plan, String suffix, NpyType type) {
    List<String> names = plan.quantities();
    List<CellFile> arrays = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      arrays.add(new CellFile(output, names.get(i) + suffix, List.of(new Quantity(i, type))));
    }
    return arrays;
  }

  /** How many bytes the files of an output take; see {@link #of}. */
  static double bytes(Output output, SweepPlan plan, Shape shape) {
    return of(output, plan).stream().mapToDouble(it -> it.bytes(plan, shape)).sum();
  }

  /** How many bytes the file takes. */
  double bytes(SweepPlan plan, Shape shape) {
    return output == Output.PARQUET
        ? TableFile.bytes(plan.quantities(), shape)
        : (double) quantities.getFirst().type().bytes() * plan.cells();
  }

  /** Begins the file, or goes on with it. */
  TileFile begin(PartialFile file, SweepPlan plan, Shape shape) {
    return output == Output.PARQUET
        ? table(file, plan, shape)
        : array(file, new NpyFile(file, type(), lengths(plan)), shape);
  }

  /** The file as somebody else has written it. */
  TileFile written(PartialFile file, SweepPlan plan, Shape shape) {
    return output == Output.PARQUET
        ? table(file, plan, shape)
        : array(file, NpyFile.written(file, type(), lengths(plan)), shape);
  }

  private NpyType type() {
    return quantities.getFirst().type();
  }

  private static long[] lengths(SweepPlan plan) {
    return plan.axes().stream().mapToLong(Axis::size).toArray();
  }

  private TileFile array(PartialFile file, NpyFile array, Shape shape) {
    return new ArrayFile(file, array, quantities.getFirst(), shape);
  }

  private static TileFile table(PartialFile file, SweepPlan plan, Shape shape) {
    Version version = Version.ofProgram();
    String createdBy =
        "scalesweep version " + version.number() + " (build " + version.revision() + ")";
    boolean leavesOut = plan.cellCondition().isPresent();
    return new TableFile(file, plan.quantities(), shape, leavesOut, createdBy);
  }
}
