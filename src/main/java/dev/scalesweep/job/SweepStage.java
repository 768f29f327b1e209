package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.SurfaceOutputs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sweeps a law over a grid and writes what comes of it. The table and the picture, which are small,
 * are computed by themselves.
 */
final class SweepStage {
  private final JobRun run;
  private final SweepPlan plan;
  private final SweptFits fits;
  private Optional<FailedTiles> failed = Optional.empty();
  private int resumed;
  private long kernelNanoseconds;
  private boolean ranOnDevice;

  /**
   * @param fits that are computed
   */
  SweepStage(JobRun run, SweepPlan plan, SweptFits fits) {
    this.run = run;
    this.plan = plan;
    this.fits = fits;
  }

  /**
   * Sweeps.
   *
   * @return what came of it; empty if tiles could not be computed, see {@link #failed}
   */
  Optional<SweepOutcome> run(Map<String, Object> provenance)
      throws IOException, InterruptedException {
    try (Surface surface = surface(run.job(), run.backend(), plan, fits, plan.axes())) {
      SweepCells cells = new SweepCells(run, plan, surface);
      FrontierStage frontier = new FrontierStage(run.job().law(), run.backend(), plan);
      SweepOutcome outcome =
          new SweepOutcome(
              plan, fits, surface.shape(), frontier.run(fits.parameters()), cells.reducers());
      cells.compute();
      resumed = cells.resumed();
      failed = cells.failed();
      if (failed.isPresent()) {
        return Optional.empty();
      }
      SweepFiles files = new SweepFiles(run.files(), run.job(), outcome);
      if (plan.outputs().contains(Output.CSV)) {
        writeTable(surface, files);
      }
      if (!plan.contours().isEmpty()) {
        writeContours();
      }
      files.write(provenance);
      note(surface);
      if (plan.heatmap()) {
        draw();
      }
      return Optional.of(outcome);
    }
  }

  /** The tiles that could not be computed, if there are any. */
  Optional<FailedTiles> failed() {
    return failed;
  }

  /** How many tiles an earlier run had computed. */
  int resumed() {
    return resumed;
  }

  /** How long a device has computed, by its own clock; empty without a device. */
  OptionalLong kernelNanoseconds() {
    return ranOnDevice ? OptionalLong.of(kernelNanoseconds) : OptionalLong.empty();
  }

  /** What a sweep computes, over axes that may be others than its own. */
  static Surface surface(
      Job job, Backend backend, SweepPlan plan, SweptFits fits, List<Axis> axes) {
    return Surface.once(job.law(), backend, axes, fits.parameters(), outputs(job, plan, fits));
  }

  private static SurfaceOutputs outputs(Job job, SweepPlan plan, SweptFits fits) {
    return new SurfaceOutputs(
        plan.derived(),
        fits.ensemble(),
        plan.cellCondition().map(SweepPlan.CellCondition::condition),
        job.precision());
  }

  private Progress.Task begin(String what, Surface surface) {
    return run.progress().begin("sweep " + plan.name() + ": " + what, surface.shape().cells());
  }

  private void writeTable(Surface surface, SweepFiles files)
      throws IOException, InterruptedException {
    try (Progress.Task task = begin("table", surface)) {
      files.writeCells(surface.computeAll(run.resources().threads(), task::advance));
    }
  }

  private void writeContours() throws IOException, InterruptedException {
    SurfaceOutputs loss = outputs(run.job(), plan, new SweptFits(fits.parameters()));
    try (Surface plane =
        Surface.plane(run.job().law(), run.backend(), plan.axes(), fits.parameters(), loss)) {
      new ContourStage(run, plan).write(plane);
      note(plane);
    }
  }

  private void note(Surface surface) {
    surface.kernelNanoseconds().ifPresent(it -> kernelNanoseconds += it);
    ranOnDevice |= surface.kernelNanoseconds().isPresent();
  }

  private void draw() throws IOException, InterruptedException {
    ResultFolder folder = ResultFolder.read(run.continuation().directory().path(), plan.name());
    new HeatmapStage(plan, fits).draw(run.files(), folder, run.inputs().runs(), this::cells);
  }

  private double[][] cells(List<Axis> axes) throws InterruptedException {
    try (Surface surface = surface(run.job(), run.backend(), plan, fits, axes);
        Progress.Task task = begin("picture", surface)) {
      double[][] cells = surface.computeAll(run.resources().threads(), task::advance).outputs();
      note(surface);
      return cells;
    }
  }
}
