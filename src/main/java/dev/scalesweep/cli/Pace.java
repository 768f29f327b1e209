package dev.scalesweep.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a task will still take, by its pace over the last one or two windows of time. The first
 * moments, in which Java compiles the program, tell nothing of the pace.
 */
final class Pace {
  /** The pace is measured from a mark at which at least one step in so many is done. */
  private static final int FIRST_STEPS = 200;

  private final long total;
  private final long window;
  private Mark latest;
  private @Nullable Mark base;

  private record Mark(long done, long time) {}

  /**
   * @param total how many steps the task has
   * @param window nanoseconds
   * @param begun when the task began, in nanoseconds
   */
  Pace(long total, long window, long begun) {
    this.total = total;
    this.window = window;
    this.latest = new Mark(0, begun);
  }

  /**
   * The time that is left; empty in the beginning, and as long as nothing moves.
   *
   * @param done how many steps are done
   * @param time now, in nanoseconds, not before that of the last call
   */
  synchronized Optional<Duration> left(long done, long time) {
    if (time - latest.time() >= window) {
      base = latest;
      latest = new Mark(done, time);
    }
    if (base == null || base.done() * FIRST_STEPS < total || done <= base.done()) {
      return Optional.empty();
    }
    double nanoseconds =
        (double) (time - base.time()) / (done - base.done()) * Math.max(0, total - done);
    return Optional.of(Duration.ofNanos((long) nanoseconds));
  }
}
