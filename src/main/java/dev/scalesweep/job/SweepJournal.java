package dev.scalesweep.job;

import dev.scalesweep.backend.Tile;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps which tiles of a sweep are finished, and what they were reduced to, so that a sweep that
 * was killed can go on. A tile is finished when it is reduced and written, if both are asked for.
 */
final class SweepJournal implements Partials, TileChecks, AutoCloseable {
  private static final int[] NO_CHECKSUMS = {};
  private static final double[][] NO_PARTIALS = {};

  private final Journal journal;
  private final List<Found> found;
  private int finished;
  private final Map<Long, double[][]> reduced = new HashMap<>();
  private final boolean reduces;
  private final boolean stores;

  private SweepJournal(PartJournal.Open open, boolean reduces, boolean stores) {
    this.journal = open.journal();
    this.found = open.found();
    this.reduces = reduces;
    this.stores = stores;
  }

  /** The file that it is in. */
  static PartJournal of(SweepPlan plan) {
    return new PartJournal(SweepFiles.name(plan, "tiles.journal"), "sweep " + plan.name());
  }

  /**
   * Goes on with the journal in a directory, or begins one; see {@link PartJournal#open}.
   *
   * @param reduces whether tiles are reduced
   * @param stores whether tiles are written
   */
  static SweepJournal open(
      Continuation continuation, SweepPlan plan, Shape shape, boolean reduces, boolean stores)
      throws IOException {
    PartJournal.Open open =
        of(plan).open(continuation, it -> it.records() + " of " + shape.tiles() + " tiles");
    return new SweepJournal(open, reduces, stores);
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
   * Takes the tiles that are there from the beginning into the reducers.
   *
   * @return which these are
   */
  TileSet restore(Shape shape, List<Reducer> reducers, Check check) {
    TileSet done = new TileSet();
    for (Found it : found) {
      it.content()
          .forEach(bytes -> {
            TileRecord record = TileRecord.of(bytes);
            Tile tile = shape.tile(record.number());
            if (!done.contains(record.number())
                && check.isThere(it.directory(), record.number(), record.checksums())) {
              merge(record, tile, reducers);
              done.add(record.number());
              finished++;
            }
          });
    }
    return done;
  }

  private static void merge(TileRecord record, Tile tile, List<Reducer> reducers) {
    for (int i = 0; i < reducers.size(); i++) {
      reducers.get(i).merge(record.number(), tile, record.partials()[i]);
    }
  }

  @Override
  public synchronized void reduced(long number, double[][] partials, int[] sizes) {
    double[][] copies = new double[partials.length][];
    Arrays.setAll(copies, i -> Arrays.copyOf(partials[i], sizes[i]));
    if (stores) {
      reduced.put(number, copies);
    } else {
      add(new TileRecord(number, NO_CHECKSUMS, copies));
    }
  }

  /** What is written was reduced before. */
  @Override
  public synchronized void written(long number, int[] checksums) {
    double[][] partials = reduces ? Objects.requireNonNull(reduced.remove(number)) : NO_PARTIALS;
    add(new TileRecord(number, checksums, partials));
  }

  private void add(TileRecord record) {
    journal.add(record.bytes());
    finished++;
  }

  /** How many tiles are finished. */
  synchronized int size() {
    return finished;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
