package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.data.AtomicFile;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.data.Runs;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.report.Axis;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.HeatmapPicture;
import dev.scalesweep.report.Scale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the heatmap of a sweep whose grid has two axes of more than one point. */
final class HeatmapStage {
  private final OutputDirectory directory;
  private final Job job;

  HeatmapStage(OutputDirectory directory, Job job) {
    this.directory = directory;
    this.job = job;
  }

  void draw(SweepOutcome outcome, Optional<Runs> runs) throws IOException {
    Heatmap heatmap = heatmap(outcome, runs);
    String name = "pictures/" + outcome.plan().name() + "-heatmap";
    try (AtomicFile file = directory.file(name + ".png")) {
      HeatmapPicture.writePng(heatmap, file.stream());
      file.commit();
    }
    try (AtomicFile file = directory.file(name + ".svg")) {
      HeatmapPicture.writeSvg(heatmap, file.stream());
      file.commit();
    }
  }

  private Heatmap heatmap(SweepOutcome outcome, Optional<Runs> runs) {
    List<dev.scalesweep.sweep.Axis> plane =
        outcome.plan().axes().stream().filter(axis -> axis.size() > 1).toList();
    boolean turned = plane.getLast().name().equals("N");
    dev.scalesweep.sweep.Axis across = turned ? plane.getLast() : plane.getFirst();
    dev.scalesweep.sweep.Axis up = turned ? plane.getFirst() : plane.getLast();
    boolean isoFlop = across.name().equals("N") && up.name().equals("D");
    return new Heatmap(
        job.title(),
        job.law().name(),
        job.law().unit(),
        shown(across),
        shown(up),
        turned ? transposed(outcome.loss(), up.size(), across.size()) : outcome.loss(),
        isoFlop ? budgets(outcome) : new double[0],
        isoFlop ? frontier(outcome) : List.of(),
        runs.filter(_ -> isoFlop).map(HeatmapStage::points).orElse(List.of()));
  }

  private static Axis shown(dev.scalesweep.sweep.Axis axis) {
    return new Axis(axis.name(), axis.unit(), scale(axis.values()), axis.values());
  }

  /** Logarithmic if that spaces the points more evenly. */
  private static Scale scale(double[] values) {
    double first = values[0];
    double last = values[values.length - 1];
    double middle = values[values.length / 2];
    return first > 0 && middle < (first + last) / 2 * (1 - 1e-6) ? Scale.LOG : Scale.LINEAR;
  }

  private static double[] budgets(SweepOutcome outcome) {
    return outcome.plan().budgets().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Heatmap.Point> frontier(SweepOutcome outcome) {
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

  private static double[] transposed(double[] loss, int rows, int columns) {
    double[] result = new double[loss.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[j * rows + i] = loss[i * columns + j];
      }
    }
    return result;
  }
}
