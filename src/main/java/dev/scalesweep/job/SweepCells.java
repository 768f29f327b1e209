package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.sweep.CellVisitor;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.Visitors;
import dev.scalesweep.sweep.reduce.DeviceReduction;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Reduction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Computes the cells of a sweep tile by tile, each once for all that is kept of it: what reducers
 * make of it, and its place in the files.
 */
final class SweepCells {
  private final JobRun run;
  private final SweepPlan plan;
  private final Surface surface;
  private final List<Reducer> reducers = new ArrayList<>();
  private final ConcurrentNavigableMap<Long, RuntimeException> failures =
      new ConcurrentSkipListMap<>();
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

  /** The tiles that could not be computed, if there are any. */
  Optional<FailedTiles> failed() {
    return failures.isEmpty()
        ? Optional.empty()
        : Optional.of(new FailedTiles(plan, surface.shape(), failures));
  }

  /** Whether anything is kept of the cells of a sweep, so that they are computed tile by tile. */
  static boolean areAskedFor(SweepPlan plan) {
    return !plan.kept().isEmpty() || plan.keepsCells();
  }

  /**
   * Computes the tiles of the shard that an earlier run has not, if anything is kept of the cells.
   * The files take their places when they are whole.
   *
   * @see #failed
   */
  void compute() throws IOException, InterruptedException {
    if (!areAskedFor(plan)) {
      return;
    }
    Shape shape = surface.shape();
    try (SweepJournal journal =
        SweepJournal.open(run.continuation(), plan, shape, reducers, plan.keepsCells())) {
      try {
        compute(journal);
        journal.keep();
      } catch (InterruptedException e) {
        journal.keep();
        throw interrupted(journal.size(), run.shard().share(shape.tiles()));
      } catch (Failure | Mistake e) {
        keepAfter(e, journal);
        throw e;
      }
    }
  }

  /** What has failed may be the disk. */
  private static void keepAfter(RuntimeException failure, SweepJournal journal) {
    try {
      journal.keep();
    } catch (Failure | Mistake e) {
      failure.addSuppressed(e);
    }
  }

  private InterruptedException interrupted(int kept, long total) {
    return kept == 0
        ? new InterruptedException()
        : new PartInterrupted(kept + " of " + total + " tiles of the sweep " + plan.name());
  }

  private void compute(SweepJournal journal) throws InterruptedException {
    try (CellFiles files = files(journal)) {
      TileSet done = journal.restore(check(files));
      resumed = done.size();
      if (run.continuation().isMerge()) {
        refuseMissing(done);
      }
      visit(done, files, journal);
      if (run.shard().equals(Shard.WHOLE) && failures.isEmpty()) {
        files.commit();
      }
    }
  }

  private SweepJournal.Check check(CellFiles files) {
    return run.continuation().isMerge()
        ? (shard, tile, checksums) ->
            files.takeOver(shard.resolve(SweepFiles.name(plan, "")), tile, checksums)
        : (_, tile, checksums) -> files.isThere(tile, checksums);
  }

  private void refuseMissing(TileSet done) {
    long tiles = surface.shape().tiles();
    long missing = done.firstMissing();
    if (missing < tiles) {
      List<Path> shards = run.continuation().shards();
      Path shard = shards.get(Shard.of(missing, tiles, shards.size()).number() - 1);
      throw new Mistake(
          Place.of(shard.toString()),
          String.format(
              "tile %d of %d of the sweep %s is not as it was written; the same shard once more,"
                  + " with --resume, would be right",
              missing + 1, tiles, plan.name()));
    }
  }

  /** The tiles of other shards. */
  private TileSet others() {
    TileSet others = new TileSet();
    long tiles = surface.shape().tiles();
    LongStream.range(0, tiles).filter(it -> !run.shard().has(it, tiles)).forEach(others::add);
    return others;
  }

  private CellFiles files(SweepJournal journal) {
    return new CellFiles(
        plan,
        surface,
        run.resources(),
        journal,
        it -> run.files().partial(SweepFiles.name(plan, it), isResumed(journal)));
  }

  private boolean isResumed(SweepJournal journal) {
    return journal.isResumed() && !run.continuation().isMerge();
  }

  private void visit(TileSet done, CellFiles files, SweepJournal journal)
      throws InterruptedException {
    Reduction reduction = new Reduction(reducers, surface.scan(), journal, journal.known());
    Shape shape = surface.shape();
    TileSet others = others();
    long cells = shape.cells() - shape.cells(others);
    try (Progress.Task task = run.progress().begin("sweep " + plan.name() + ": cells", cells)) {
      task.advance(shape.cells(done));
      TileSet passed = done.and(others);
      if (files.store().isPresent()
          || !DeviceReduction.run(surface, reduction, passed, task::advance)) {
        int threads = run.resources().threads();
        surface.visit(threads, passed, visitors(reduction, files), failures::put, task::advance);
      }
      files.finish();
    }
  }

  private Visitors visitors(Reduction reduction, CellFiles files) {
    List<Supplier<CellVisitor>> visitors = new ArrayList<>();
    if (!reducers.isEmpty()) {
      visitors.add(reduction);
    }
    files.store().ifPresent(visitors::add);
    return new Visitors(visitors);
  }
}
