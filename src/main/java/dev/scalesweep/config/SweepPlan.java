package dev.scalesweep.config;

import dev.scalesweep.input.Place;
import dev.scalesweep.sweep.Axis;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sweep of a law over a grid.
 *
 * @param name names its directory
 * @param from where the parameters come from
 * @param axes the last varies fastest
 * @param budgets in FLOP, for the frontier and the iso-FLOP lines
 * @param outputs the files that keep the cells
 * @param heatmap whether a picture is drawn
 */
public record SweepPlan(
    String name,
    Source from,
    List<Axis> axes,
    List<Double> budgets,
    Set<Output> outputs,
    boolean heatmap) {

  /** The files that keep the cells. */
  public enum Output {
    CSV,
    NPY,
    NPY_F32
  }

  /** Where the parameters of a sweep come from. */
  public sealed interface Source {
    /** For messages and results: {@code fit}, the name of a published fit, a path, "parameters". */
    String description();
  }

  /** The fit of this job. */
  public record ThisFit() implements Source {
    @Override
    public String description() {
      return "fit";
    }
  }

  /** A published fit of the law. */
  public record Published(String name) implements Source {
    @Override
    public String description() {
      return name;
    }
  }

  /** A {@code fit.json} of another job. */
  public record FitFile(Path file, Place place, String text) implements Source {
    @Override
    public String description() {
      return text;
    }
  }

  /** Values in the config. */
  public record Given(Map<String, Double> parameters) implements Source {
    @Override
    public String description() {
      return "parameters";
    }
  }
}
