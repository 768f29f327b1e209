package dev.scalesweep.job;

import dev.scalesweep.data.OutputDirectory;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a job may find what was computed of it before, and what it does about that.
 *
 * @param directory of the results
 * @param job that the directory belongs to
 * @param beginning what to do about what an earlier run has left unfinished in the directory
 * @param shards the directories of shards that together have everything, in their order; empty
 *     where none are merged
 */
record Continuation(
    OutputDirectory directory, JobParts job, Beginning beginning, List<Path> shards) {
  Continuation {
    shards = List.copyOf(shards);
  }

  /** Whether shards are merged, so that nothing but what is made of all of them is computed. */
  boolean isMerge() {
    return !shards.isEmpty();
  }
}
