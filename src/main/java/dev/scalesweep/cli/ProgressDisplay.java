package dev.scalesweep.cli;

import dev.scalesweep.job.Progress;
import java.io.PrintWriter;

/** Progress on stderr: a bar on a terminal, a line every few seconds elsewhere. */
final class ProgressDisplay {
  private ProgressDisplay() {}

  /**
   * @param quiet whether there shall be none
   * @param err takes lines
   */
  static Progress of(boolean quiet, PrintWriter err) {
    if (quiet) {
      return (_, _) -> new Silent();
    }
    return Terminal.isStandardError()
        ? (what, total) -> new ProgressBarTask(what, total, System.err)
        : (what, total) -> new ProgressLines(what, total, err, System::nanoTime);
  }

  private static final class Silent implements Progress.Task {
    @Override
    public void advance(long steps) {}

    @Override
    public void close() {}
  }
}
