package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The shards of a job, finished and all there. */
public final class Shards {
  private final SortedMap<Integer, Path> directories = new TreeMap<>();
  private final Path firstDirectory;
  private final ShardNote first;

  private Shards(Path firstDirectory) {
    this.firstDirectory = firstDirectory;
    this.first = ShardNote.read(firstDirectory);
  }

  /**
   * Finds out what shards are of.
   *
   * @param directories of their results, at least one, in any order
   * @throws Mistake if one is missing or unfinished, or they are not of the same job
   */
  public static Shards in(List<Path> directories) {
    Shards shards = new Shards(directories.getFirst());
    directories.forEach(it -> shards.add(it, ShardNote.read(it)));
    shards.refuseMissing();
    return shards;
  }

  private void add(Path directory, ShardNote note) {
    Place place = Place.of(directory.toString());
    if (note.shard().count() != first.shard().count()) {
      throw new Mistake(
          place,
          "holds shard " + note.shard() + ", and " + firstDirectory + " shard " + first.shard());
    }
    List<String> differences = new ArrayList<>(note.parts().differences(first.parts()));
    if (!note.stages().equals(first.stages())) {
      differences.add("command");
    }
    if (!differences.isEmpty()) {
      throw new Mistake(
          place,
          "was computed with another " + Wording.list(differences) + " than " + firstDirectory);
    }
    Path same = directories.putIfAbsent(note.shard().number(), directory);
    if (same != null) {
      throw new Mistake(place, "holds shard " + note.shard() + ", and so does " + same);
    }
  }

  private void refuseMissing() {
    int count = first.shard().count();
    List<String> missing =
        IntStream.rangeClosed(1, count)
            .filter(it -> !directories.containsKey(it))
            .mapToObj(Integer::toString)
            .toList();
    if (!missing.isEmpty()) {
      throw new Mistake("of " + count + " shards these are missing: " + Wording.list(missing));
    }
  }

  /**
   * Refuses a job that is not the one that the shards are of.
   *
   * @throws Mistake that names what differs
   */
  public void refuseOther(Job job) {
    List<String> differences = JobParts.of(job, Version.ofProgram()).differences(first.parts());
    if (!differences.isEmpty()) {
      throw new Mistake(
          Place.of(job.file().toString()),
          "the shards were computed with another " + Wording.list(differences));
    }
  }

  /** The config that the shards were told to run. */
  public Path config() {
    return first.config();
  }

  /** The overrides of the config. */
  public List<String> overrides() {
    return first.overrides();
  }

  /** The stages that were asked for. */
  public Set<Stage> stages() {
    return first.stages();
  }

  /** Where the shards are, in their order. */
  List<Path> directories() {
    return List.copyOf(directories.values());
  }
}
