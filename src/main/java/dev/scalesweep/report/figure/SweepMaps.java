package dev.scalesweep.report.figure;

import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.plan.KnownModels;
import dev.scalesweep.report.Axis;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.Heatmap.Point;
import dev.scalesweep.report.LossLevels;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.result.Budget;
import dev.scalesweep.report.result.Frontier;
import dev.scalesweep.report.result.Planes;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Surface;
import dev.scalesweep.report.result.SweepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The map of a sweep, and how sure it is. */
public final class SweepMaps {
  /** More are not told apart in a picture. */
  public static final int MOST_POINTS = 1024;

  private static final int POINTS_OF_UNCERTAINTY = 200;

  private final ResultFolder folder;
  private final SweepResult sweep;
  private final Planes planes;
  private final List<Point> runs;
  private final Surface surface;
  private final List<Budget> frontier;

  private SweepMaps(
      ResultFolder folder, SweepResult sweep, Planes planes, List<Point> runs, Surface surface) {
    this.folder = folder;
    this.sweep = sweep;
    this.planes = planes;
    this.runs = runs;
    this.surface = surface;
    this.frontier =
        surface.isOfSizes()
            ? new Frontier(folder, sweep).rows().stream().filter(Budget::isFound).toList()
            : List.of();
  }

  /**
   * The pictures of a sweep; none where it is no plane or no loss can be shown.
   *
   * @param folder of the sweep
   * @param planes its numbers
   * @param runs of N and D, drawn where these are the axes
   */
  public static List<Picture> of(
      ResultFolder folder, SweepResult sweep, Planes planes, List<Point> runs) {
    return planes
        .plane(sweep.shown(), MOST_POINTS)
        .filter(it -> LossLevels.areShown(it.flat()))
        .map(it -> new SweepMaps(folder, sweep, planes, runs, it).pictures())
        .orElse(List.of());
  }

  private List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    String unit = sweep.document().text("unit");
    pictures.add(
        Picture.of(
            sweep.name() + "-heatmap", heatmap(sweep.what(), unit, surface, surface.flat())));
    Uncertainty.of(folder, sweep, planes, surface)
        .map(this::uncertainty)
        .ifPresent(it -> pictures.add(Picture.of(sweep.name() + "-uncertainty", it)));
    return pictures;
  }

  private Heatmap uncertainty(Uncertainty uncertainty) {
    Surface coarse = surface.thinned(POINTS_OF_UNCERTAINTY);
    double[] across = coarse.across().values();
    double[] up = coarse.up().values();
    double[] widths = new double[across.length * up.length];
    for (int k = 0; k < widths.length; k++) {
      widths[k] = uncertainty.width(across[k / up.length], up[k % up.length]);
    }
    return heatmap("interval", uncertainty.unit(), coarse, widths);
  }

  private Heatmap heatmap(String what, String unit, Surface shown, double[] values) {
    boolean sizes = shown.isOfSizes();
    return new Heatmap(
        what,
        folder.title(),
        sweep.document().text("law") + ", " + sweep.origin(),
        unit,
        axis(shown.across()),
        axis(shown.up()),
        values,
        sizes ? sweep.budgets() : new double[0],
        frontier.stream().map(it -> new Point(it.N(), it.D())).toList(),
        sizes ? runs : List.of(),
        frontier.stream().flatMap(it -> band(it).stream()).toList(),
        sizes ? models() : List.of());
  }

  private static Axis axis(Surface.Axis axis) {
    return new Axis(axis.name(), axis.unit(), Scale.of(axis.values()), axis.values());
  }

  /** Runs as places on a map. */
  public static List<Point> points(double[] sizes, double[] tokens) {
    return IntStream.range(0, sizes.length).mapToObj(i -> new Point(sizes[i], tokens[i])).toList();
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
