package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.reduce.Reducer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** A journal to which a record is added whenever a tile is finished. */
final class NotesOfEach implements TileNotes {
  private static final double[][] NO_PARTIALS = {};

  private final Shape shape;
  private final List<Reducer> reducers;
  private final TileSet known = new TileSet();
  private final Map<Long, double[][]> reduced = new HashMap<>();

  NotesOfEach(Shape shape, List<Reducer> reducers) {
    this.shape = shape;
    this.reducers = List.copyOf(reducers);
  }

  @Override
  public int tiles(Journal.Content content) {
    return content.records();
  }

  @Override
  public void restore(Journal.Content content, Predicate<TileRecord> isThere) {
    content.forEach(bytes -> {
      TileRecord record = TileRecord.of(bytes);
      if (isThere.test(record)) {
        merge(record);
      }
    });
  }

  private void merge(TileRecord record) {
    for (int i = 0; i < reducers.size(); i++) {
      reducers.get(i).merge(record.number(), shape.tile(record.number()), record.partials()[i]);
    }
    known.add(record.number());
  }

  @Override
  public TileSet known() {
    return known;
  }

  @Override
  public void reduced(long number, double[][] partials, int[] sizes) {
    double[][] copies = new double[partials.length][];
    Arrays.setAll(copies, i -> Arrays.copyOf(partials[i], sizes[i]));
    reduced.put(number, copies);
  }

  @Override
  public void finished(long number, int[] checksums, Journal journal) {
    double[][] partials =
        reducers.isEmpty() ? NO_PARTIALS : Objects.requireNonNull(reduced.remove(number));
    journal.add(new TileRecord(number, checksums, partials).bytes());
  }

  /** What is finished is in the journal already. */
  @Override
  public void keep(boolean atOnce, Journal journal) {}
}
