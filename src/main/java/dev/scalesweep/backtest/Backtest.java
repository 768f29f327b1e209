package dev.scalesweep.backtest;

import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Likelihood;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.input.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Fits a law to the runs up to each threshold and holds it to those above. */
public final class Backtest {
  private final Candidate candidate;
  private final double[] by;
  private final Fitter fitter;
  private final LongConsumer progress;

  /**
   * A backtest of a law.
   *
   * @param by what the thresholds are compared with, one number a run. Not modified.
   * @param threads how many work at once
   * @param progress is told how many more fits are done, those included that there is nothing for
   */
  public Backtest(Candidate candidate, double[] by, int threads, LongConsumer progress) {
    this.candidate = candidate;
    this.by = by.clone();
    this.fitter = new Fitter(candidate.problem(), threads);
    this.progress = progress;
  }

  /**
   * The fit to all runs.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public Attempt all() throws InterruptedException {
    return attempt(candidate.runs());
  }

  /** The fit to all runs, where it was made before. */
  public Attempt all(Fit fit) {
    progress.accept(1);
    return attempt(candidate.runs(), fit);
  }

  /**
   * Runs the backtest.
   *
   * @param thresholds each with runs above it. Not modified.
   * @param all the fit to all runs
   * @throws InterruptedException if this thread is interrupted
   */
  public Trial run(double[] thresholds, Attempt all) throws InterruptedException {
    List<Fold> folds = new ArrayList<>();
    for (double threshold : thresholds) {
      folds.add(fold(threshold, all));
    }
    return new Trial(candidate.space(), all, folds);
  }

  private Fold fold(double threshold, Attempt all) throws InterruptedException {
    Attempt attempt = attempt(where(value -> value <= threshold));
    Observations heldOut = where(value -> value > threshold);
    return new Fold(
        threshold,
        heldOut.size(),
        attempt,
        attempt.fit().map(fit -> errors(fit, heldOut)),
        attempt.fit().flatMap(fit -> all.fit().flatMap(it -> shift(fit, it, heldOut))));
  }

  private Observations where(DoublePredicate condition) {
    return candidate
        .runs()
        .picked(IntStream.range(0, by.length).filter(i -> condition.test(by[i])).toArray());
  }

  private Attempt attempt(Observations runs) throws InterruptedException {
    Attempt attempt = tried(runs);
    progress.accept(1);
    return attempt;
  }

  private Attempt tried(Observations runs) throws InterruptedException {
    int parameters = candidate.space().size();
    if (runs.size() < parameters) {
      return Attempt.none(
          runs.size(), runs.size() + " runs are too few for " + parameters + " parameters");
    }
    try {
      return attempt(runs, fitter.fit(runs, candidate.starts(), _ -> {}));
    } catch (Failure failure) {
      return Attempt.none(runs.size(), String.valueOf(failure.getMessage()));
    }
  }

  private Attempt attempt(Observations runs, Fit fit) {
    return new Attempt(runs.size(), Optional.of(fit), Likelihood.of(fit, runs), "");
  }

  private static HeldOutErrors errors(Fit fit, Observations heldOut) {
    return HeldOutErrors.of(fit.predicted(heldOut), heldOut.loss(), heldOut.weights());
  }

  private Optional<OptimumShift> shift(Fit fit, Fit all, Observations heldOut) {
    return candidate
        .optimum()
        .map(it -> {
          double budget = largestBudget(heldOut);
          return new OptimumShift(optimum(it, fit, budget), optimum(it, all, budget));
        });
  }

  private static Optimum optimum(ComputeOptimum optimum, Fit fit, double budget) {
    return optimum.at(fit.parameters(), budget, Window.ANY);
  }

  private double largestBudget(Observations runs) {
    List<String> names = candidate.space().law().variableNames();
    double[] n = runs.variables()[names.indexOf("N")];
    double[] d = runs.variables()[names.indexOf("D")];
    return IntStream.range(0, runs.size())
        .mapToDouble(i -> ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN * n[i] * d[i])
        .max()
        .orElseThrow();
  }
}
