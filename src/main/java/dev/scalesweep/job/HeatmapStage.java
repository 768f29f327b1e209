package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.data.Runs;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.HeatmapPicture;
import dev.scalesweep.report.Scale;
import dev.scalesweep.sweep.Axis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws the heatmap of a sweep whose grid has two axes of more than one point. */
final class HeatmapStage {
  /** More are not told apart in a picture. */
  private static final int MOST_POINTS = 1024;

  private final Job job;
  private final SweepOutcome outcome;
  private final List<Axis> axes;
  private final Axis across;
  private final Axis up;

  /** Model size goes across and tokens go up; other axes in the order of the config. */
  HeatmapStage(Job job, SweepOutcome outcome) {
    this.job = job;
    this.outcome = outcome;
    this.axes = outcome.plan().axes().stream().map(HeatmapStage::thinned).toList();
    List<Axis> plane = plane();
    this.across = isTurned() ? plane.getLast() : plane.getFirst();
    this.up = isTurned() ? plane.getFirst() : plane.getLast();
  }

  /** The axes of the grid, each with no more points than a picture shows. */
  List<Axis> axes() {
    return axes;
  }

  private static Axis thinned(Axis axis) {
    int step = Math.ceilDiv(axis.size(), MOST_POINTS);
    double[] values = new double[Math.ceilDiv(axis.size(), step)];
    Arrays.setAll(values, i -> axis.values()[i * step]);
    values[values.length - 1] = axis.values()[axis.size() - 1];
    return new Axis(axis.name(), axis.unit(), values);
  }

  private List<Axis> plane() {
    return axes.stream().filter(axis -> axis.size() > 1).toList();
  }

  private boolean isTurned() {
    return plane().getLast().name().equals("N");
  }

  /**
   * Draws.
   *
   * @param loss of every cell of {@link #axes}, the last axis varying fastest. Not modified.
   * @param runs shown as dots, if there are any
   */
  void draw(ResultFiles files, double[] loss, Optional<Runs> runs) throws IOException {
    Heatmap heatmap = heatmap(isTurned() ? turned(loss) : loss, runs);
    String name = "pictures/" + outcome.plan().name() + "-heatmap";
    files.write(name + ".png", stream -> HeatmapPicture.writePng(heatmap, stream));
    files.write(name + ".svg", stream -> HeatmapPicture.writeSvg(heatmap, stream));
  }

  private Heatmap heatmap(double[] loss, Optional<Runs> runs) {
    boolean sizes = across.name().equals("N") && up.name().equals("D");
    return new Heatmap(
        job.title(),
        job.law().name(),
        job.law().unit(),
        shown(across),
        shown(up),
        loss,
        sizes ? budgets() : new double[0],
        sizes ? frontier() : List.of(),
        runs.filter(_ -> sizes).map(HeatmapStage::points).orElse(List.of()));
  }

  private static dev.scalesweep.report.Axis shown(Axis axis) {
    double[] values = axis.values();
    return new dev.scalesweep.report.Axis(axis.name(), axis.unit(), Scale.of(values), values);
  }

  private double[] budgets() {
    return outcome.plan().budgets().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<Heatmap.Point> frontier() {
    return outcome.frontier().stream()
        .filter(Optimum::isFound)
        .map(optimum -> new Heatmap.Point(optimum.N(), optimum.D()))
        .toList();
  }

  private static List<Heatmap.Point> points(Runs runs) {
    List<Heatmap.Point> points = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      points.add(new Heatmap.Point(runs.column("N")[i], runs.column("D")[i]));
    }
    return points;
  }

  private double[] turned(double[] loss) {
    double[] result = new double[loss.length];
    for (int i = 0; i < up.size(); i++) {
      for (int j = 0; j < across.size(); j++) {
        result[j * up.size() + i] = loss[i * across.size() + j];
      }
    }
    return result;
  }
}
