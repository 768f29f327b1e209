package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.reduce.Reducer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A journal that is written anew about once a second: the tiles that the reducers were shown, the
 * state of each reducer, and the finished tiles, which may be fewer. A tile that the reducers were
 * shown and that has to be computed again for its files is not shown to them again.
 */
final class NotesOfAll implements TileNotes {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** So much longer than writing takes it is until the next time. */
  private static final int RESPITE = 20;

  private static final double[][] NO_PARTIALS = {};

  private final List<Reducer> reducers;
  private final TileSet known = new TileSet();
  private final TileSet shown = new TileSet();
  private final List<TileRecord> finished = new ArrayList<>();
  private boolean isUpToDate = true;
  private long written = System.nanoTime();
  private long respite = SECOND;

  NotesOfAll(List<Reducer> reducers) {
    this.reducers = List.copyOf(reducers);
  }

  /** Those behind the tiles that were shown and the states. */
  @Override
  public int tiles(Journal.Content content) {
    return Math.max(0, content.records() - 1 - reducers.size());
  }

  @Override
  public void restore(Journal.Content content, Predicate<TileRecord> isThere) {
    if (content.records() <= reducers.size()) {
      return;
    }
    List<byte[]> states = new ArrayList<>();
    content.forEach(bytes -> {
      if (states.size() <= reducers.size()) {
        states.add(bytes);
        return;
      }
      TileRecord record = TileRecord.of(bytes);
      if (isThere.test(record)) {
        finished.add(record);
      }
    });
    known.addAll(TileSet.of(states.getFirst()));
    shown.addAll(known);
    for (int i = 0; i < reducers.size(); i++) {
      reducers.get(i).add(numbers(states.get(i + 1)));
    }
  }

  private static double[] numbers(byte[] bytes) {
    double[] numbers = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers);
    return numbers;
  }

  private static byte[] bytes(double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
    bytes.asDoubleBuffer().put(numbers);
    return bytes.array();
  }

  @Override
  public TileSet known() {
    return known;
  }

  @Override
  public void reduced(long number, double[][] partials, int[] sizes) {
    shown.add(number);
    isUpToDate = false;
  }

  @Override
  public void finished(long number, int[] checksums, Journal journal) {
    finished.add(new TileRecord(number, checksums, NO_PARTIALS));
    isUpToDate = false;
  }

  @Override
  public void keep(boolean atOnce, Journal journal) {
    long begun = System.nanoTime();
    if (isUpToDate || (!atOnce && begun - written < respite)) {
      return;
    }
    Stream<byte[]> states = reducers.stream().map(it -> bytes(it.state()));
    journal.replace(
        Stream.of(Stream.of(shown.bytes()), states, finished.stream().map(TileRecord::bytes))
            .flatMap(it -> it));
    isUpToDate = true;
    written = System.nanoTime();
    respite = Math.max(SECOND, RESPITE * (written - begun));
  }
}
