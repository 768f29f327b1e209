package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.Runs;
import dev.scalesweep.report.Heatmap.Point;
import dev.scalesweep.report.figure.SweepMaps;
import dev.scalesweep.report.result.Planes;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Surface;
import dev.scalesweep.report.result.SweepResult;
import dev.scalesweep.sweep.Axis;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Draws the maps of a sweep whose grid has two axes of more than one point, as a report does. Where
 * no file has their numbers these are computed, as many as a picture shows.
 */
final class HeatmapStage {
  /** So many losses of the members of an ensemble take some seconds. */
  private static final double MOST_LOSSES = 2e8;

  private static final int FEWEST_POINTS = 64;

  private final SweepPlan plan;
  private final SweptFits fits;

  HeatmapStage(SweepPlan plan, SweptFits fits) {
    this.plan = plan;
    this.fits = fits;
  }

  /** Computes all quantities of a grid. */
  interface Cells {
    /** One array for each of the plan's quantities, the last axis varying fastest. */
    double[][] of(List<Axis> axes) throws InterruptedException;
  }

  /**
   * Draws.
   *
   * @param folder has what is written of the job so far, and of sweeps this one
   * @param runs of the job, which it may not have fitted
   */
  void draw(ResultFiles files, ResultFolder folder, Optional<Runs> runs, Cells cells)
      throws IOException, InterruptedException {
    SweepResult sweep = folder.sweeps().getFirst();
    boolean isInAFile = sweep.plane(sweep.shown(), FEWEST_POINTS).isPresent();
    Planes planes = isInAFile ? sweep : computed(cells);
    List<String> axes = plan.axes().stream().map(Axis::name).toList();
    List<Point> points =
        runs.filter(_ -> axes.containsAll(List.of("N", "D")))
            .map(it -> SweepMaps.points(it.column("N"), it.column("D")))
            .orElse(List.of());
    ReportStage.writePictures(files, SweepMaps.of(folder, sweep, planes, points));
  }

  private Planes computed(Cells cells) throws InterruptedException {
    List<Axis> axes = plan.axes().stream().map(this::thinned).toList();
    List<Axis> plane = axes.stream().filter(axis -> axis.size() > 1).toList();
    double[][] numbers = cells.of(axes);
    return (quantity, most) -> {
      double[] all = numbers[plan.quantities().indexOf(quantity)];
      return Optional.of(surface(plane.getFirst(), plane.getLast(), all).facing().thinned(most));
    };
  }

  private Axis thinned(Axis axis) {
    double[] values = Surface.thinned(axis.values(), mostPoints());
    return new Axis(axis.name(), axis.unit(), values);
  }

  private int mostPoints() {
    double members = fits.ensemble().map(it -> (double) it.size()).orElse(0.0);
    int points = (int) Math.min(SweepMaps.MOST_POINTS, StrictMath.sqrt(MOST_LOSSES / members));
    return Math.max(FEWEST_POINTS, points);
  }

  private static Surface surface(Axis first, Axis second, double[] all) {
    double[][] rows = new double[first.size()][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * second.size(), (i + 1) * second.size()));
    return new Surface(shown(first), shown(second), rows);
  }

  private static Surface.Axis shown(Axis axis) {
    return new Surface.Axis(axis.name(), axis.unit(), axis.values());
  }
}
