package dev.scalesweep.cli;

import dev.scalesweep.job.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One line every few seconds, with the time that is left once that is known. */
final class ProgressLines implements Progress.Task {
  private static final long INTERVAL_NANOSECONDS = 5_000_000_000L;
  private static final long LONGEST_IN_SECONDS = 180;

  private final String what;
  private final long total;
  private final PrintWriter out;
  private final LongSupplier clock;
  private final Pace pace;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong nextLine;
  private volatile boolean closed;

  /**
   * @param clock the time in nanoseconds, from any beginning
   */
  ProgressLines(String what, long total, PrintWriter out, LongSupplier clock) {
    this.what = what;
    this.total = total;
    this.out = out;
    this.clock = clock;
    long begun = clock.getAsLong();
    this.pace = new Pace(total, INTERVAL_NANOSECONDS, begun);
    this.nextLine = new AtomicLong(begun + INTERVAL_NANOSECONDS);
  }

  @Override
  public void advance(long steps) {
    long now = done.addAndGet(steps);
    long time = clock.getAsLong();
    long due = nextLine.get();
    boolean mine = time - due >= 0 && nextLine.compareAndSet(due, time + INTERVAL_NANOSECONDS);
    if (mine && !closed) {
      String left = pace.left(now, time).map(ProgressLines::left).orElse("");
      out.println(what + ": " + now + " of " + total + left);
    }
  }

  private static String left(Duration left) {
    return left.toSeconds() < LONGEST_IN_SECONDS
        ? ", about " + (left.toSeconds() + 1) + " s left"
        : ", about " + (left.toMinutes() + 1) + " min left";
  }

  @Override
  public void close() {
    closed = true;
  }
}
