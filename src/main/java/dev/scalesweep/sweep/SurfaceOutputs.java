package dev.scalesweep.sweep;

import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.Condition;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.util.List;
import java.util.Optional;

/**
 * What is computed of a surface beside the loss, where, and with what numbers.
 *
 * @param derived further quantities, in order
 * @param ensemble whose losses are looked at together; what it gives each cell stands behind what
 *     is derived
 * @param cells the condition on a cell to be computed; empty for all. It may use what a derived
 *     formula may, and all derived quantities
 * @param precision the numbers of the cells
 */
public record SurfaceOutputs(
    List<Derived> derived,
    Optional<Ensemble> ensemble,
    Optional<Condition> cells,
    Precision precision) {
  /** The loss alone, in double precision. */
  public static final SurfaceOutputs LOSS = new SurfaceOutputs(List.of(), Precision.FLOAT64);

  /** With a copy of the list. */
  public SurfaceOutputs {
    derived = List.copyOf(derived);
  }

  /** Of all cells. */
  public SurfaceOutputs(List<Derived> derived, Precision precision) {
    this(derived, Optional.empty(), Optional.empty(), precision);
  }
}
