package dev.scalesweep.config;

import dev.scalesweep.expr.Condition;
import dev.scalesweep.input.Value;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Derived;
import dev.scalesweep.sweep.ensemble.Ensemble;
import dev.scalesweep.sweep.reduce.Kept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sweep of a law over a grid.
 *
 * @param name names its directory
 * @param from where the parameters come from
 * @param axes the last varies fastest
 * @param derived what is computed beside the loss
 * @param ensemble fits whose losses are looked at together in each cell
 * @param cellCondition which cells are computed; empty for all
 * @param budgets in FLOP, for the frontier and the iso-FLOP lines
 * @param frontier whether the optimum of each budget is computed
 * @param kept what is kept of all cells beside them
 * @param contours the losses whose lines of equal loss are wanted
 * @param outputs the files that keep the cells
 * @param heatmap whether a picture is drawn
 */
public record SweepPlan(
    String name,
    Source from,
    List<Axis> axes,
    List<Derived> derived,
    Optional<EnsemblePlan> ensemble,
    Optional<CellCondition> cellCondition,
    List<Double> budgets,
    boolean frontier,
    List<Kept> kept,
    List<Double> contours,
    Set<Output> outputs,
    boolean heatmap) {

  /** With copies of the lists and the set. */
  public SweepPlan {
    axes = List.copyOf(axes);
    derived = List.copyOf(derived);
    budgets = List.copyOf(budgets);
    kept = List.copyOf(kept);
    contours = List.copyOf(contours);
    outputs = Collections.unmodifiableSet(outputs.isEmpty() ? Set.of() : EnumSet.copyOf(outputs));
  }

  /** Whether cells are kept in files while they are computed. */
  public boolean keepsCells() {
    return outputs.stream().anyMatch(it -> it != Output.CSV);
  }

  /** What is computed of each cell, by name: the loss, what is derived, what the ensemble gives. */
  public List<String> quantities() {
    List<String> names = new ArrayList<>(List.of("loss"));
    derived.forEach(it -> names.add(it.name()));
    ensemble.ifPresent(it -> names.addAll(Ensemble.names(it.quantiles())));
    return names;
  }

  /** How many cells the grid has. */
  public long cells() {
    return axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
  }

  /**
   * A condition on a cell.
   *
   * @param text as it was written
   */
  public record CellCondition(String text, Condition condition) {}

  /** The files that keep the cells. */
  public enum Output {
    /** {@code cells.csv}. */
    CSV,
    /** {@code loss.npy}, 64 bits a number. */
    NPY,
    /** {@code loss-f32.npy}, 32 bits a number. */
    NPY_F32,
    /** {@code cells.parquet}. */
    PARQUET
  }

  /** Where the parameters of a sweep come from. */
  public sealed interface Source {
    /** For messages and results: {@code fit}, the name of a published fit, a path. */
    String description();
  }

  /**
   * The fit of this job.
   *
   * @param group whose parameters are taken, where groups have their own
   */
  public record OwnFit(Optional<Value> group) implements Source {
    /** A fit whose parameters are the same for all runs. */
    public OwnFit() {
      this(Optional.empty());
    }

    @Override
    public String description() {
      return "fit" + group.map(it -> ", group " + it.text()).orElse("");
    }
  }

  /**
   * Values that are known before the job begins: published, from another job, or in the config.
   *
   * @param parameters one for each parameter of the law, in the formula's own space
   * @param file the file that they were read from, if they have one of their own
   */
  public record Known(String description, Map<String, Double> parameters, Optional<Path> file)
      implements Source {}
}
