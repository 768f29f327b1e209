package dev.scalesweep.job;

import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.Intervals;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.NewRun;
import dev.scalesweep.identify.Sandwich;
import dev.scalesweep.identify.SandwichEstimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Predicts the losses of new runs. All is done in the space of the objective's residuals, log loss
 * or loss, where the intervals of the sandwich are symmetric.
 */
final class PredictionStage {
  /** How many quantiles of Student's t stand for the predictions where there are no replicates. */
  private static final int QUANTILES = 1000;

  private final Fit fit;
  private final Optional<BootstrapOutcome> bootstrap;
  private final Optional<Sandwich> sandwich;
  private final Optional<NewRun> newRun;
  private final List<Double> levels;
  private final boolean logarithmic;

  /**
   * @param seed of the draws of new runs
   */
  PredictionStage(Fitted fitted, Diagnosis diagnosis, long seed) {
    this.fit = fitted.fit();
    this.bootstrap = fitted.bootstrap();
    this.sandwich = diagnosis.sandwich();
    this.newRun = diagnosis.newRun(seed);
    this.levels = fitted.plan().levels();
    this.logarithmic = fit.objective().kind().isLogarithmic();
  }

  /** The prediction for a run. */
  Prediction of(NewPoint point) {
    double loss = point.loss(fit.space(), fit.point());
    Optional<double[]> replicates = bootstrap.map(it -> losses(point, it.draws()));
    Optional<SandwichEstimate> error = sandwich.map(it -> error(point, it));
    return new Prediction(
        point,
        loss,
        replicates.map(it -> estimate(point, loss, it)),
        error.map(it -> inLoss(it, loss)),
        newRun(loss, replicates, error));
  }

  private double[] losses(NewPoint point, Draw[] draws) {
    return Arrays.stream(draws).mapToDouble(it -> point.loss(fit.space(), it.point())).toArray();
  }

  private Estimate estimate(NewPoint point, double loss, double[] replicates) {
    Draw[] leftOut = bootstrap.orElseThrow().leftOut();
    Optional<double[]> jackknife =
        leftOut.length == 0 ? Optional.empty() : Optional.of(losses(point, leftOut));
    return new Intervals(levels).of(loss, replicates, jackknife);
  }

  /** In the residuals' space. */
  private SandwichEstimate error(NewPoint point, Sandwich it) {
    var space = fit.space().withoutBounds();
    return it.of(
            coordinates -> new double[] {residual(point.loss(space, coordinates))},
            new boolean[] {false},
            levels)
        .getFirst();
  }

  private SandwichEstimate inLoss(SandwichEstimate error, double loss) {
    return new SandwichEstimate(
        error.standardError() * (logarithmic ? loss : 1),
        error.intervals().stream().map(this::inLoss).toList());
  }

  private Interval inLoss(Interval interval) {
    DoubleUnaryOperator back = logarithmic ? StrictMath::exp : DoubleUnaryOperator.identity();
    return new Interval(back.applyAsDouble(interval.lower()), back.applyAsDouble(interval.upper()));
  }

  private List<Interval> newRun(
      double loss, Optional<double[]> replicates, Optional<SandwichEstimate> error) {
    Optional<double[]> predicted =
        replicates
            .map(it -> Arrays.stream(it).filter(Double::isFinite).map(this::residual).toArray())
            .or(() -> error.map(it -> quantiles(residual(loss), it.standardError())));
    return predicted
        .filter(it -> it.length > 0)
        .flatMap(it -> newRun.map(run -> run.intervals(it, levels)))
        .map(intervals -> intervals.stream().map(this::inLoss).toList())
        .orElse(List.of());
  }

  /** Evenly by share. */
  private double[] quantiles(double middle, double error) {
    double[] quantiles = new double[QUANTILES];
    Sandwich it = sandwich.orElseThrow();
    Arrays.setAll(quantiles, i -> middle + error * it.quantile((i + 0.5) / QUANTILES));
    return quantiles;
  }

  private double residual(double loss) {
    return logarithmic ? StrictMath.log(loss) : loss;
  }
}
