package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;

/**
 * One run of a job: what its stages work with.
 *
 * @param inputs what the job works on
 * @param backend computes
 * @param resources what may be used
 * @param shard which part of the job is computed
 * @param continuation what an earlier run has left
 * @param progress is told how far the job is
 */
record JobRun(
    Job job,
    JobInputs inputs,
    Backend backend,
    Resources resources,
    Shard shard,
    Continuation continuation,
    Progress progress) {
  /** The files of the results. */
  ResultFiles files() {
    return new ResultFiles(continuation.directory());
  }
}
