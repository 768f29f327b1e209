package dev.scalesweep.sweep;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.sweep.ensemble.Ensemble;
import dev.scalesweep.sweep.ensemble.EnsembleGrid;
import dev.scalesweep.sweep.ensemble.MemberKernel;
import dev.scalesweep.sweep.ensemble.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Adds to a surface what an ensemble gives each cell; the processor computes the members. */
final class EnsembleSurface {
  private EnsembleSurface() {}

  /**
   * The grid of both.
   *
   * @param grid of the surface
   * @param backend whose processor computes the members
   */
  static Grid over(Grid grid, Shape shape, Ensemble ensemble, Backend backend) {
    List<String> axes =
        Stream.of(shape.rows(), shape.columns())
            .flatMap(it -> it.axes().stream())
            .map(Axis::name)
            .toList();
    List<MemberKernel> kernels =
        ensemble.members().stream()
            .map(it -> new MemberKernel(backend.cells(program(it, axes)), axes, it.values()))
            .toList();
    return new EnsembleGrid(grid, shape, kernels, ensemble.quantiles());
  }

  /** The loss, with the axes as inputs by row and the parameters that are no axes by column. */
  private static Program program(Members members, List<String> axes) {
    List<String> parameters = new ArrayList<>(members.law().parameterNames());
    parameters.removeAll(axes);
    return new SurfaceNodes(members.law(), axes, parameters, List.of()).outputs();
  }
}
