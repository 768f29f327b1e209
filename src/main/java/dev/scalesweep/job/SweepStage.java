package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.data.Runs;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.CellVisitor;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.SurfaceOutputs;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.Visitors;
import dev.scalesweep.sweep.reduce.DeviceReduction;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Reduction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Sweeps a law over a grid and writes what comes of it. Every cell is computed once for all that is
 * kept of it; the table and the picture, which are small, are computed by themselves.
 */
final class SweepStage {
  private final Job job;
  private final SweepPlan plan;
  private final Map<String, Double> parameters;
  private final Backend backend;
  private final Resources resources;
  private final Progress progress;
  private final Continuation continuation;
  private int resumed;
  private long kernelNanoseconds;
  private boolean ranOnDevice;

  /**
   * @param parameters the law's parameters, in the formula's own space. Not modified.
   * @param backend computes the cells in the job's precision; the frontier is always computed in
   *     double precision
   * @param continuation what an earlier run has left
   */
  SweepStage(
      Job job,
      SweepPlan plan,
      Map<String, Double> parameters,
      Backend backend,
      Resources resources,
      Continuation continuation,
      Progress progress) {
    this.job = job;
    this.plan = plan;
    this.parameters = parameters;
    this.backend = backend;
    this.resources = resources;
    this.continuation = continuation;
    this.progress = progress;
  }

  /**
   * Sweeps.
   *
   * @param runs shown in the picture, if there are any
   */
  SweepOutcome run(ResultFiles files, Map<String, Object> provenance, Optional<Runs> runs)
      throws IOException, InterruptedException {
    try (Surface surface = surface(plan.axes())) {
      List<Reducer> reducers = new ArrayList<>();
      plan.kept().forEach(it -> reducers.add(it.of(surface)));
      SweepOutcome outcome =
          new SweepOutcome(plan, parameters, surface.shape(), frontier(), List.copyOf(reducers));
      SweepFiles written = new SweepFiles(files, job.law(), outcome);
      visit(surface, reducers, written);
      if (plan.outputs().contains(Output.CSV)) {
        writeTable(surface, written);
      }
      written.write(provenance);
      note(surface);
      if (plan.heatmap()) {
        draw(files, outcome, runs);
      }
      return outcome;
    }
  }

  /** How many tiles an earlier run had computed. */
  int resumed() {
    return resumed;
  }

  /** How long a device has computed, by its own clock; empty without a device. */
  OptionalLong kernelNanoseconds() {
    return ranOnDevice ? OptionalLong.of(kernelNanoseconds) : OptionalLong.empty();
  }

  private Surface surface(List<Axis> axes) {
    SurfaceOutputs outputs =
        new SurfaceOutputs(
            plan.derived(),
            plan.cellCondition().map(SweepPlan.CellCondition::condition),
            job.precision());
    return new Surface(job.law(), backend, axes, parameters, outputs);
  }

  private void visit(Surface surface, List<Reducer> reducers, SweepFiles files)
      throws IOException, InterruptedException {
    if (reducers.isEmpty() && !plan.keepsArrays()) {
      return;
    }
    boolean reduces = !reducers.isEmpty();
    try (SweepJournal journal =
        SweepJournal.open(continuation, plan, surface.shape(), reduces, plan.keepsArrays())) {
      try {
        visit(surface, reducers, files, journal);
      } catch (InterruptedException e) {
        throw interrupted(journal.size(), surface.shape().tiles());
      }
    }
  }

  private InterruptedException interrupted(int kept, long total) {
    return kept == 0
        ? new InterruptedException()
        : new PartInterrupted(kept + " of " + total + " tiles of the sweep " + plan.name());
  }

  private void visit(
      Surface surface, List<Reducer> reducers, SweepFiles files, SweepJournal journal)
      throws InterruptedException {
    try (CellArrays arrays =
        new CellArrays(
            plan, surface, resources, journal, it -> files.partial(it, journal.isResumed()))) {
      TileSet done = journal.restore(surface.shape(), reducers, arrays::isThere);
      resumed = done.size();
      Reduction reduction = new Reduction(reducers, backend.scan(), journal);
      List<Supplier<CellVisitor>> visitors = new ArrayList<>();
      if (!reducers.isEmpty()) {
        visitors.add(reduction);
      }
      arrays.store().ifPresent(visitors::add);
      try (Progress.Task task = begin("cells", surface)) {
        task.advance(surface.shape().cells(done));
        boolean small = arrays.store().isEmpty();
        if (!small || !DeviceReduction.run(surface, reduction, done, task::advance)) {
          surface.visit(resources.threads(), done, new Visitors(visitors), task::advance);
        }
        arrays.finish();
      }
      arrays.commit();
    }
  }

  private Progress.Task begin(String what, Surface surface) {
    return progress.begin("sweep " + plan.name() + ": " + what, surface.shape().cells());
  }

  private double[] all(Surface surface, String what) throws InterruptedException {
    try (Progress.Task task = begin(what, surface)) {
      return surface.compute(resources.threads(), task::advance);
    }
  }

  private void writeTable(Surface surface, SweepFiles files)
      throws IOException, InterruptedException {
    try (Progress.Task task = begin("table", surface)) {
      files.writeCells(surface.computeAll(resources.threads(), task::advance));
    }
  }

  private void note(Surface surface) {
    surface.kernelNanoseconds().ifPresent(it -> kernelNanoseconds += it);
    ranOnDevice |= surface.kernelNanoseconds().isPresent();
  }

  private void draw(ResultFiles files, SweepOutcome outcome, Optional<Runs> runs)
      throws IOException, InterruptedException {
    HeatmapStage heatmap = new HeatmapStage(job, outcome);
    try (Surface surface = surface(heatmap.axes())) {
      double[] loss = all(surface, "picture");
      note(surface);
      heatmap.draw(files, loss, runs);
    }
  }

  /** The optimum of each budget, inside the axes. */
  private List<Optimum> frontier() {
    if (!plan.frontier()) {
      return List.of();
    }
    ComputeOptimum optimum = new ComputeOptimum(job.law(), backend);
    Window window = Window.covering(points("N"), points("D"));
    Map<String, Double> values = new HashMap<>(parameters);
    plan.axes().stream()
        .filter(axis -> axis.size() == 1)
        .forEach(axis -> values.put(axis.name(), axis.values()[0]));
    return plan.budgets().stream().map(budget -> optimum.at(values, budget, window)).toList();
  }

  private double[] points(String name) {
    return plan.axes().stream()
        .filter(axis -> axis.name().equals(name))
        .map(Axis::values)
        .findFirst()
        .orElseThrow();
  }
}
