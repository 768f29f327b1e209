package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.contour.Contour;
import dev.scalesweep.sweep.contour.Contours;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The lines of equal loss of a sweep over a plane, which are computed by themselves. */
final class ContourStage {
  private final JobRun run;
  private final SweepPlan plan;

  ContourStage(JobRun run, SweepPlan plan) {
    this.run = run;
    this.plan = plan;
  }

  /**
   * Finds the lines and writes them.
   *
   * @param plane whose rows are the first axis of more than one point, and columns the second
   */
  void write(Surface plane) throws IOException, InterruptedException {
    List<Axis> axes = plan.axes().stream().filter(axis -> axis.size() > 1).toList();
    Contours contours = new Contours(axes.get(0).values(), axes.get(1).values(), plan.contours());
    List<Contour> lines;
    try (Progress.Task task =
        run.progress().begin("sweep " + plan.name() + ": contours", plane.shape().cells())) {
      lines = contours.find(run.resources().threads(), plane::reader, task::advance);
    }
    List<String> header = List.of("level", "line", axes.get(0).name(), axes.get(1).name());
    run.files()
        .write(SweepFiles.name(plan, "contours.csv"), stream -> write(stream, header, lines));
  }

  /** One row a point; lines are numbered from 1 on. */
  private static void write(OutputStream stream, List<String> header, List<Contour> lines)
      throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), header);
    for (int i = 0; i < lines.size(); i++) {
      Contour line = lines.get(i);
      for (double[] point : line.points()) {
        writer.row(List.of(line.level(), i + 1, point[0], point[1]));
      }
    }
    writer.finish();
  }
}
