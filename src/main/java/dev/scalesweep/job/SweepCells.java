package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.sweep.CellVisitor;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.Visitors;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Reduction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Computes the cells of a sweep tile by tile, each once for all that is kept of it: what reducers
 * make of it, and its place in the arrays.
 */
final class SweepCells {
  private final JobRun run;
  private final SweepPlan plan;
  private final Surface surface;
  private final List<Reducer> reducers = new ArrayList<>();
  private int resumed;

  SweepCells(JobRun run, SweepPlan plan, Surface surface) {
    this.run = run;
    this.plan = plan;
    this.surface = surface;
    plan.kept().forEach(it -> reducers.add(it.of(surface)));
  }

  /** What the cells are reduced to, in the order of the plan. */
  List<Reducer> reducers() {
    return List.copyOf(reducers);
  }

  /** How many tiles an earlier run had computed. */
  int resumed() {
    return resumed;
  }

  /** Computes what an earlier run has not, if anything is kept of the cells. */
  void compute() throws IOException, InterruptedException {
    if (reducers.isEmpty() && !plan.keepsArrays()) {
      return;
    }
    Shape shape = surface.shape();
    boolean reduces = !reducers.isEmpty();
    try (SweepJournal journal =
        SweepJournal.open(run.continuation(), plan, shape, reduces, plan.keepsArrays())) {
      try {
        compute(journal);
      } catch (InterruptedException e) {
        throw interrupted(journal.size(), shape.tiles());
      }
    }
  }

  private InterruptedException interrupted(int kept, long total) {
    return kept == 0
        ? new InterruptedException()
        : new PartInterrupted(kept + " of " + total + " tiles of the sweep " + plan.name());
  }

  private void compute(SweepJournal journal) throws InterruptedException {
    try (CellArrays arrays = arrays(journal)) {
      TileSet done = journal.restore(surface.shape(), reducers, arrays::isThere);
      resumed = done.size();
      visit(done, arrays, journal);
      arrays.commit();
    }
  }

  private CellArrays arrays(SweepJournal journal) {
    return new CellArrays(
        plan,
        surface,
        run.resources(),
        journal,
        it -> run.files().partial(SweepFiles.name(plan, it), journal.isResumed()));
  }

  private void visit(TileSet done, CellArrays arrays, SweepJournal journal)
      throws InterruptedException {
    List<Supplier<CellVisitor>> visitors = new ArrayList<>();
    if (!reducers.isEmpty()) {
      visitors.add(new Reduction(reducers, run.backend().scan(), journal));
    }
    arrays.store().ifPresent(visitors::add);
    Shape shape = surface.shape();
    try (Progress.Task task =
        run.progress().begin("sweep " + plan.name() + ": cells", shape.cells())) {
      task.advance(shape.cells(done));
      surface.visit(run.resources().threads(), done, new Visitors(visitors), task::advance);
      arrays.finish();
    }
  }
}
