package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.DrawJournal;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.job.DrawRecord.Series;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the refits of a bootstrap in the directory of the results from when they are computed until
 * the results are written, so that a bootstrap that was killed can go on.
 */
final class BootstrapJournal implements AutoCloseable {
  /** Where it is. */
  static final PartJournal OF_JOB = new PartJournal("bootstrap.journal", "bootstrap");

  private final Journal journal;
  private final boolean isWhole;
  private final Map<Series, Map<Integer, Draw>> found = new HashMap<>();
  private final AtomicInteger replicates = new AtomicInteger();

  private BootstrapJournal(PartJournal.Open open, boolean isWhole) {
    this.journal = open.journal();
    this.isWhole = isWhole;
    open.found().forEach(it -> it.content().forEach(this::take));
    replicates.set(found(Series.REPLICATES).size());
  }

  private void take(byte[] record) {
    DrawRecord it = DrawRecord.of(record);
    found.computeIfAbsent(it.series(), _ -> new HashMap<>()).put(it.number(), it.draw());
  }

  private Map<Integer, Draw> found(Series series) {
    return found.getOrDefault(series, Map.of());
  }

  /**
   * Goes on with the journal in a directory, or begins one.
   *
   * @param total how many replicates the bootstrap has
   * @throws Mistake if a journal is there that is not to be gone on with, or cannot be
   */
  static BootstrapJournal open(Continuation continuation, int total) throws IOException {
    return new BootstrapJournal(
        OF_JOB.open(continuation, found -> count(found) + " of " + total + " replicates"),
        continuation.isMerge());
  }

  private static int count(Journal.Content found) {
    AtomicInteger count = new AtomicInteger();
    found.forEach(it -> {
      if (DrawRecord.of(it).series() == Series.REPLICATES) {
        count.incrementAndGet();
      }
    });
    return count.get();
  }

  DrawJournal replicates() {
    return new Part(Series.REPLICATES);
  }

  DrawJournal leftOut() {
    return new Part(Series.LEFT_OUT);
  }

  /** How many replicates were there from the beginning. */
  int resumed() {
    return found(Series.REPLICATES).size();
  }

  /** How many replicates are there now. */
  int size() {
    return replicates.get();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private final class Part implements DrawJournal {
    private final Series series;

    Part(Series series) {
      this.series = series;
    }

    @Override
    public Optional<Draw> find(int number) {
      Optional<Draw> draw = Optional.ofNullable(found(series).get(number));
      if (isWhole && draw.isEmpty()) {
        throw new Failure(
            "the journals of the shards have lost refit "
                + number
                + " of the bootstrap; the shard that had it once more, with --restart, would be"
                + " right");
      }
      return draw;
    }

    @Override
    public void add(int number, Draw draw) {
      journal.add(new DrawRecord(series, number, draw).bytes());
      if (series == Series.REPLICATES) {
        replicates.incrementAndGet();
      }
    }
  }
}
