package dev.scalesweep.cli;

import dev.scalesweep.job.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** A bar on a terminal, with the time that is left once that is known. */
final class ProgressBarTask implements Progress.Task {
  private static final int UPDATE_MILLISECONDS = 200;
  private static final long WINDOW_NANOSECONDS = 2_000_000_000L;

  private final ProgressBar bar;

  ProgressBarTask(String what, long total, PrintStream terminal) {
    Pace pace = new Pace(total, WINDOW_NANOSECONDS, System.nanoTime());
    bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .setEtaFunction(state -> left(state, pace))
            .setConsumer(new TerminalLine(terminal))
            .build();
  }

  private static Optional<Duration> left(ProgressState state, Pace pace) {
    return state.getCurrent() < state.getMax()
        ? pace.left(state.getCurrent(), System.nanoTime())
        : Optional.of(Duration.ZERO);
  }

  @Override
  public void advance(long steps) {
    bar.stepBy(steps);
  }

  @Override
  public void close() {
    bar.close();
  }
}
