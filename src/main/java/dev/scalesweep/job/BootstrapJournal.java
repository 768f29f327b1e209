package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.DrawJournal;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import dev.scalesweep.job.DrawRecord.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the refits of a bootstrap in the directory of the results from when they are computed until
 * the results are written, so that a bootstrap that was killed can go on.
 */
final class BootstrapJournal implements AutoCloseable {
  static final String NAME = "bootstrap.journal";

  private final OutputDirectory directory;
  private final Journal journal;
  private final Map<Series, Map<Integer, Draw>> found = new HashMap<>();
  private final AtomicInteger replicates = new AtomicInteger();

  private BootstrapJournal(OutputDirectory directory, Journal journal, List<byte[]> records) {
    this.directory = directory;
    this.journal = journal;
    records.stream().map(DrawRecord::of).forEach(this::take);
    replicates.set(found(Series.REPLICATES).size());
  }

  private void take(DrawRecord it) {
    found.computeIfAbsent(it.series(), _ -> new HashMap<>()).put(it.number(), it.draw());
  }

  private Map<Integer, Draw> found(Series series) {
    return found.getOrDefault(series, Map.of());
  }

  /**
   * Goes on with the journal in a directory, or begins one.
   *
   * @param job that the directory belongs to
   * @param total how many replicates the bootstrap has
   * @throws Mistake if a journal is there that is not to be gone on with, or cannot be
   */
  static BootstrapJournal open(
      OutputDirectory directory, JobParts job, Beginning beginning, int total) throws IOException {
    Optional<Path> path = directory.written(NAME);
    if (path.isEmpty() || beginning == Beginning.RESTART) {
      return begin(directory, job);
    }
    Journal.Content content = Journal.read(path.get());
    if (content.records().isEmpty()) {
      return begin(directory, job);
    }
    refuseOther(directory.path(), job, content);
    if (beginning == Beginning.REFUSE) {
      throw unfinished(directory.path(), content, total);
    }
    Journal journal = Journal.goOn(path.get(), content);
    return new BootstrapJournal(directory, journal, content.records());
  }

  private static BootstrapJournal begin(OutputDirectory directory, JobParts job)
      throws IOException {
    return new BootstrapJournal(directory, Journal.begin(directory, NAME, job.bytes()), List.of());
  }

  /**
   * Refuses to go on with the bootstrap of another job.
   *
   * @param directory where its results were to go; it need not be there
   * @throws Mistake that names what differs
   */
  static void refuseOther(Path directory, JobParts job) throws IOException {
    Path path = directory.resolve(NAME);
    if (Files.isRegularFile(path)) {
      refuseOther(directory, job, Journal.read(path));
    }
  }

  private static void refuseOther(Path directory, JobParts job, Journal.Content content) {
    List<String> differences = job.differences(JobParts.of(content.header()));
    if (!differences.isEmpty()) {
      throw new Mistake(
          Place.of(directory.toString()),
          "the unfinished bootstrap in it was begun with another "
              + Wording.list(differences)
              + "; go on with what it was begun with, choose another directory with -o, or start"
              + " over with --restart");
    }
  }

  private static Mistake unfinished(Path directory, Journal.Content content, int total) {
    long done =
        content.records().stream()
            .filter(it -> DrawRecord.of(it).series() == Series.REPLICATES)
            .count();
    return new Mistake(
        Place.of(directory.toString()),
        "holds an unfinished bootstrap of this job ("
            + done
            + " of "
            + total
            + " replicates); --resume goes on with it, --restart starts over");
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

  /** Deletes the journal, when what follows from it is written. */
  void remove() throws IOException {
    journal.close();
    directory.delete(NAME);
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
      return Optional.ofNullable(found(series).get(number));
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
