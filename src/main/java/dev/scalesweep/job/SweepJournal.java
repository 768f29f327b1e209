package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.Journal;
import dev.scalesweep.job.PartJournal.Found;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.reduce.Partials;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.store.TileChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps which tiles of a sweep are finished, and what they were reduced to, so that a sweep that
 * was killed can go on. A tile is finished when it is reduced and written, if both are asked for.
 */
final class SweepJournal implements Partials, TileChecks, AutoCloseable {
  private static final int[] NO_CHECKSUMS = {};

  private final Journal journal;
  private final List<Found> found;
  private final TileNotes notes;
  private final boolean stores;
  private int finished;

  private SweepJournal(PartJournal.Open open, TileNotes notes, boolean stores) {
    this.journal = open.journal();
    this.found = open.found();
    this.notes = notes;
    this.stores = stores;
  }

  /** The file that it is in. */
  static PartJournal of(SweepPlan plan) {
    return new PartJournal(SweepFiles.name(plan, "tiles.journal"), "sweep " + plan.name());
  }

  /**
   * Goes on with the journal in a directory, or begins one; see {@link PartJournal#open}.
   *
   * @param reducers that tiles are shown to
   * @param stores whether tiles are written
   */
  static SweepJournal open(
      Continuation continuation,
      SweepPlan plan,
      Shape shape,
      List<Reducer> reducers,
      boolean stores)
      throws IOException {
    TileNotes notes = TileNotes.of(shape, reducers);
    PartJournal.Open open =
        of(plan).open(continuation, it -> notes.tiles(it) + " of " + shape.tiles() + " tiles");
    return new SweepJournal(open, notes, stores);
  }

  /** Whether tiles were there from the beginning. */
  boolean isResumed() {
    return !found.isEmpty();
  }

  /** Says whether a tile is in its files as it was written. */
  interface Check {
    /**
     * Says so.
     *
     * @param directory of the results that the files belong to
     * @param tile its number
     */
    boolean isThere(Path directory, long tile, int[] checksums);
  }

  /**
   * Takes what is there from the beginning into the reducers.
   *
   * @return the tiles that are finished
   */
  TileSet restore(Check check) {
    TileSet done = new TileSet();
    for (Found it : found) {
      notes.restore(
          it.content(),
          record -> {
            boolean isNew =
                !done.contains(record.number())
                    && check.isThere(it.directory(), record.number(), record.checksums());
            if (isNew) {
              done.add(record.number());
              finished++;
            }
            return isNew;
          });
    }
    return done;
  }

  /**
   * The tiles that the reducers were shown by {@link #restore}; those that are finished at least.
   */
  TileSet known() {
    return notes.known();
  }

  @Override
  public synchronized void reduced(long number, double[][] partials, int[] sizes) {
    notes.reduced(number, partials, sizes);
    if (!stores) {
      finish(number, NO_CHECKSUMS);
    }
    notes.keep(false, journal);
  }

  /** What is written was reduced before. */
  @Override
  public synchronized void written(long number, int[] checksums) {
    finish(number, checksums);
  }

  private void finish(long number, int[] checksums) {
    notes.finished(number, checksums, journal);
    finished++;
  }

  /** How many tiles are finished. */
  synchronized int size() {
    return finished;
  }

  /** Makes sure that nothing that is finished will be computed again. */
  synchronized void keep() {
    notes.keep(true, journal);
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }
}
