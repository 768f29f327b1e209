package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The journal of a part of a job that can be killed and gone on with, in the directory of the
 * results until these are whole.
 *
 * @param name of the journal's file, below the directory
 * @param part what it is of, such as {@code bootstrap}
 */
record PartJournal(String name, String part) {

  /**
   * A journal that is open.
   *
   * @param found what was there before it was opened
   */
  record Open(Journal journal, List<Found> found) {}

  /**
   * What was found.
   *
   * @param directory of the results that it is in
   */
  record Found(Path directory, Journal.Content content) {}

  /**
   * Goes on with the journal in a directory, or begins one.
   *
   * @param done says how much of the part there is, such as {@code 3 of 100 replicates}
   * @throws Mistake if a journal is there that is not to be gone on with, or cannot be
   */
  Open open(Continuation continuation, Function<Journal.Content, String> done) throws IOException {
    if (continuation.isMerge()) {
      return new Open(begin(continuation).journal(), found(continuation.shards()));
    }
    Path directory = continuation.directory().path();
    Optional<Path> path = continuation.directory().written(name);
    if (path.isEmpty() || continuation.beginning() == Beginning.RESTART) {
      return begin(continuation);
    }
    Journal.Content content = Journal.read(path.get());
    if (content.records() == 0) {
      return begin(continuation);
    }
    refuseOther(directory, continuation.job(), content);
    if (continuation.beginning() == Beginning.REFUSE) {
      throw unfinished(directory, done.apply(content));
    }
    return new Open(Journal.goOn(content), List.of(new Found(directory, content)));
  }

  private List<Found> found(List<Path> shards) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path shard : shards) {
      if (Files.notExists(shard.resolve(name))) {
        throw new Mistake(
            Place.of(shard.toString()),
            "has no " + name + "; the same shard once more would be right");
      }
      found.add(new Found(shard, Journal.read(shard.resolve(name))));
    }
    return found;
  }

  private Open begin(Continuation continuation) throws IOException {
    byte[] header = continuation.job().bytes();
    return new Open(Journal.begin(continuation.directory(), name, header), List.of());
  }

  /**
   * Refuses to go on with the part of another job.
   *
   * @param directory where its results were to go; it need not be there
   * @throws Mistake that names what differs
   */
  void refuseOther(Path directory, JobParts job) throws IOException {
    Path path = directory.resolve(name);
    if (Files.isRegularFile(path)) {
      refuseOther(directory, job, Journal.read(path));
    }
  }

  private void refuseOther(Path directory, JobParts job, Journal.Content content) {
    List<String> differences = job.differences(JobParts.of(content.header()));
    if (!differences.isEmpty()) {
      throw new Mistake(
          Place.of(directory.toString()),
          "the unfinished "
              + part
              + " in it was begun with another "
              + Wording.list(differences)
              + "; go on with what it was begun with, choose another directory with -o, or start"
              + " over with --restart --overwrite");
    }
  }

  private Mistake unfinished(Path directory, String done) {
    return new Mistake(
        Place.of(directory.toString()),
        "holds an unfinished "
            + part
            + " of this job ("
            + done
            + "); --resume goes on with it, --restart starts over");
  }
}
