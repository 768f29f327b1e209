package dev.scalesweep.report.figure;

import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.plan.KnownModels;
import dev.scalesweep.report.Axis;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.Heatmap.Point;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.result.Budget;
import dev.scalesweep.report.result.Frontier;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Surface;
import dev.scalesweep.report.result.SweepResult;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The map of a sweep, and how sure it is. */
final class SweepMaps {
  /** More are not told apart in a picture. */
  static final int MOST_POINTS = 1024;

  private static final int POINTS_OF_UNCERTAINTY = 200;

  private final ResultFolder folder;
  private final SweepResult sweep;
  private final Surface surface;
  private final List<Budget> frontier;

  SweepMaps(ResultFolder folder, SweepResult sweep, Surface surface) {
    this.folder = folder;
    this.sweep = sweep;
    this.surface = surface;
    this.frontier =
        surface.isOfSizes()
            ? new Frontier(folder, sweep).rows().stream().filter(Budget::isFound).toList()
            : List.of();
  }

  /** The map of the loss. */
  Heatmap loss() {
    return heatmap("loss", sweep.document().text("unit"), surface, surface.flat());
  }

  /** The map of the widths of its intervals; empty where there are none. */
  Optional<Heatmap> uncertainty() {
    return Uncertainty.of(folder, sweep, surface).map(this::uncertainty);
  }

  private Heatmap uncertainty(Uncertainty uncertainty) {
    Surface coarse = surface.thinned(POINTS_OF_UNCERTAINTY);
    double[] sizes = coarse.across().values();
    double[] tokens = coarse.up().values();
    double[] widths = new double[sizes.length * tokens.length];
    for (int k = 0; k < widths.length; k++) {
      widths[k] = uncertainty.width(sizes[k / tokens.length], tokens[k % tokens.length]);
    }
    return heatmap(
        "interval",
        "width at %.0f%%, in %% of the loss".formatted(uncertainty.level()),
        coarse,
        widths);
  }

  private Heatmap heatmap(String what, String unit, Surface shown, double[] values) {
    boolean sizes = shown.isOfSizes();
    return new Heatmap(
        what,
        folder.title(),
        sweep.document().text("law") + ", parameters from " + sweep.document().text("from"),
        unit,
        axis(shown.across()),
        axis(shown.up()),
        values,
        sizes ? sweep.budgets() : new double[0],
        frontier.stream().map(it -> new Point(it.N(), it.D())).toList(),
        sizes ? folder.runs().map(SweepMaps::runs).orElse(List.of()) : List.of(),
        frontier.stream().flatMap(it -> band(it).stream()).toList(),
        sizes ? models() : List.of());
  }

  private static Axis axis(Surface.Axis axis) {
    return new Axis(axis.name(), axis.unit(), Scale.of(axis.values()), axis.values());
  }

  private static List<Point> runs(Table table) {
    if (!Compute.isKnown(table)) {
      return List.of();
    }
    double[] sizes = table.numbers("N");
    double[] tokens = table.numbers("D");
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      points.add(new Point(sizes[i], tokens[i]));
    }
    return points;
  }

  private static Optional<Heatmap.Band> band(Budget row) {
    return Optional.ofNullable(row.intervals().get("N"))
        .map(it -> new Heatmap.Band(onLine(row, it.lower()), onLine(row, it.upper())));
  }

  private static Point onLine(Budget row, double size) {
    return new Point(size, row.budget() / ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN / size);
  }

  private static List<Heatmap.Model> models() {
    return KnownModels.all().stream()
        .map(it -> new Heatmap.Model(it.name(), new Point(it.N(), it.D())))
        .toList();
  }
}
