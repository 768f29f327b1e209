package dev.scalesweep.config;

import dev.scalesweep.config.ReduceReader.Reductions;
import dev.scalesweep.config.SweepPlan.CellCondition;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Derived;
import dev.scalesweep.units.Compute;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one of the {@code sweeps} of a job. */
final class SweepReader {
  /** Such a name is the same file name on every system. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  /** A table of more would take up gigabytes, and nobody reads it. */
  private static final long MOST_CSV_CELLS = 10_000_000;

  private static final Set<Output> USUAL_OUTPUTS = EnumSet.of(Output.CSV, Output.NPY);

  private final Law law;
  private final Optional<FitPlan> fit;
  private final NamedFitReader fits;
  private final SourceReader source;
  private final AxisReader axes;

  /**
   * @param directory where relative paths begin
   * @param fit the fit of the job, if it has one
   * @param fits finds fits of this law and of others
   */
  SweepReader(Law law, Path directory, Optional<FitPlan> fit, NamedFitReader fits) {
    this.law = law;
    this.fit = fit;
    this.fits = fits;
    this.source = new SourceReader(law, directory, fit, "the sweep");
    this.axes = new AxisReader(law);
  }

  SweepPlan read(String name, Value value) {
    checkName(name, value, "the sweep", "a directory");
    return value.fields(fields -> read(name, fields));
  }

  /** Refuses what cannot be the name of a file or a directory. */
  static void checkName(String name, Value value, String what, String named) {
    if (!NAME.matcher(name).matches()) {
      throw new Mistake(
          value.place(),
          what
              + " "
              + Wording.quoted(name)
              + " names "
              + named
              + "; up to 64 letters, digits, - and _, the first a letter or a digit,"
              + " would be right");
    }
  }

  private SweepPlan read(String name, Fields fields) {
    DerivedReader formulas = new DerivedReader(law);
    List<Derived> derived = fields.optional("derive").map(formulas::derived).orElse(List.of());
    Optional<CellCondition> cells =
        fields.optional("cells").map(it -> new CellCondition(it.text(), formulas.cells(it)));
    SweepPlan.Source from = source.read(fields);
    List<Axis> grid = axes.read(fields.required("axes"));
    EnsembleReader members = new EnsembleReader(law, fit, fits, grid, fields.optional("group"));
    Optional<EnsemblePlan> ensemble =
        fields.optional("ensemble").map(it -> members.read(it, from, derived));
    List<Double> budgets =
        fields.optional("budgets").map(it -> budgets(it, grid)).orElse(List.of());
    Reductions reductions =
        fields
            .optional("reduce")
            .map(it -> reductions(it, grid, budgets, derived))
            .orElse(new Reductions(!budgets.isEmpty(), List.of(), List.of()));
    return new SweepPlan(
        name,
        from,
        grid,
        derived,
        ensemble,
        cells,
        budgets,
        reductions.frontier(),
        reductions.kept(),
        reductions.contours(),
        fields
            .optional("outputs")
            .map(it -> outputs(it, cells(grid)))
            .orElse(cells(grid) > MOST_CSV_CELLS ? EnumSet.of(Output.NPY) : USUAL_OUTPUTS),
        fields.optional("heatmap").map(it -> heatmap(it, grid)).orElse(isPlaneOfSizes(grid)));
  }

  private List<Double> budgets(Value value, List<Axis> grid) {
    List<Double> budgets = value.list().stream().map(Compute::of).toList();
    if (!budgets.isEmpty()) {
      checkThatTheyHaveOptima(value, grid);
    }
    return budgets;
  }

  private void checkThatTheyHaveOptima(Value value, List<Axis> grid) {
    if (!ComputeOptimum.appliesTo(law)) {
      throw new Mistake(
          value.place(),
          value.path() + ": a budget is spent along 6ND, which needs a law in N and D");
    }
    Optional<Axis> third =
        grid.stream().filter(axis -> !isSize(axis.name()) && axis.size() > 1).findFirst();
    if (third.isPresent()) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": a budget has one optimum, so one point would be right for each axis beside N and"
              + " D; "
              + third.get().name()
              + " has "
              + third.get().size());
    }
  }

  private Reductions reductions(
      Value value, List<Axis> grid, List<Double> budgets, List<Derived> derived) {
    List<String> quantities =
        Stream.concat(Stream.of("loss"), derived.stream().map(Derived::name)).toList();
    Reductions reductions = new ReduceReader(law, quantities).read(value);
    if (!reductions.contours().isEmpty() && !isPlane(grid)) {
      throw new Mistake(
          value.place(),
          value.path() + ": contours need two axes of two or more points, the others of one");
    }
    if (reductions.frontier() && budgets.isEmpty()) {
      throw new Mistake(value.place(), value.path() + ": a frontier needs the key budgets");
    }
    return reductions;
  }

  private static long cells(List<Axis> grid) {
    return grid.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
  }

  private static Set<Output> outputs(Value value, long cells) {
    Set<Output> outputs = EnumSet.noneOf(Output.class);
    for (Value output : value.list()) {
      outputs.add(output.oneOf(Output.class));
    }
    if (outputs.contains(Output.CSV) && cells > MOST_CSV_CELLS) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": csv is for up to "
              + MOST_CSV_CELLS
              + " cells, and the grid has "
              + cells
              + "; parquet or npy would be right");
    }
    return outputs;
  }

  private static boolean heatmap(Value value, List<Axis> grid) {
    boolean asked = value.bool();
    if (asked && !isPlane(grid)) {
      throw new Mistake(
          value.place(),
          value.path() + ": a heatmap needs two axes of two or more points, the others of one");
    }
    return asked;
  }

  private static boolean isPlaneOfSizes(List<Axis> grid) {
    return isPlane(grid)
        && grid.stream().filter(axis -> axis.size() > 1).allMatch(axis -> isSize(axis.name()));
  }

  private static boolean isPlane(List<Axis> grid) {
    return grid.stream().filter(axis -> axis.size() > 1).count() == 2;
  }

  private static boolean isSize(String name) {
    return name.equals("N") || name.equals("D");
  }
}
