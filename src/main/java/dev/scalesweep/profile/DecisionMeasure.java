package dev.scalesweep.profile;

import dev.scalesweep.fit.LineResponse;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A decision as a function of the coordinates of a fit. Where the optimum lies is found as
 * everywhere; how it moves with the coordinates follows from its condition, that the loss has no
 * slope along the line 6ND = C: d log N = - d slope / curvature.
 */
public final class DecisionMeasure implements Measure {
  private static final int MOST_STEPS = 20;

  /** Newton's steps of log N: the last one, and one that leads too far. */
  private static final double NEAR = 1e-9;

  private static final double FARTHEST = 2;

  private final ParameterSpace space;
  private final int group;
  private final ComputeOptimum optimum;
  private final LineResponse response;
  private final Decision decision;
  private final double budget;

  /**
   * A decision.
   *
   * @param group whose parameters decide; of no meaning where none differs by group
   * @param optimum of the law
   * @param response of the law's loss to the coordinates
   * @param budget FLOP; of an exponent the middle of the decade that it is taken over
   */
  public DecisionMeasure(
      ParameterSpace space,
      int group,
      ComputeOptimum optimum,
      LineResponse response,
      Decision decision,
      double budget) {
    this.space = space;
    this.group = group;
    this.optimum = optimum;
    this.response = response;
    this.decision = decision;
    this.budget = budget;
  }

  @Override
  public Local at(double[] point) {
    return at(point, this::best);
  }

  @Override
  public Tracker tracker() {
    Map<Double, Double> last = new HashMap<>();
    return point -> at(point, (there, flop) -> near(there, flop, last));
  }

  /**
   * An optimum.
   *
   * @param logSize the logarithm of N; NaN where there is no optimum
   * @param response of the loss there
   */
  private record Place(double logSize, LineResponse.At response) {}

  /** Finds the optimum for a budget. */
  private interface Finder {
    Place find(double[] point, double flop);
  }

  private Place best(double[] point, double flop) {
    Optimum best = optimum.at(space.values(point, group), flop, Window.ANY);
    return new Place(StrictMath.log(best.N()), response.at(point, group, best.N(), best.D()));
  }

  /** The optimum next to the last one, by Newton's method; if there is none, the best. */
  private Place near(double[] point, double flop, Map<Double, Double> last) {
    double logSize = last.getOrDefault(flop, Double.NaN);
    double step = Double.isNaN(logSize) ? Double.NaN : 0;
    for (int i = 0; i < MOST_STEPS && Math.abs(step) < FARTHEST; i++) {
      LineResponse.At there = response(point, flop, logSize);
      step = there.curvature() > 0 ? -there.slope() / there.curvature() : Double.NaN;
      logSize += step;
      if (Math.abs(step) <= NEAR) {
        last.put(flop, logSize);
        return new Place(logSize, there);
      }
    }
    Place best = best(point, flop);
    last.put(flop, best.logSize());
    return best;
  }

  private LineResponse.At response(double[] point, double flop, double logSize) {
    double size = StrictMath.exp(logSize);
    return response.at(
        point, group, size, flop / ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN / size);
  }

  private Local at(double[] point, Finder finder) {
    return switch (decision) {
      case N_OPT -> size(point, budget, finder);
      case D_OPT -> linear(logProduct(), -1, size(point, budget, finder));
      case TOKENS_PER_PARAMETER -> linear(logProduct(), -2, size(point, budget, finder));
      case LOSS -> loss(point, finder);
      case N_EXPONENT -> growth(point, finder);
      case D_EXPONENT -> linear(1, -1, growth(point, finder));
    };
  }

  /** The logarithm of N D = C / 6. */
  private double logProduct() {
    return StrictMath.log(budget / ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN);
  }

  /** The logarithm of the optimal model size. */
  private static Local size(double[] point, double flop, Finder finder) {
    Place place = finder.find(point, flop);
    double curvature = place.response().curvature();
    double[] gradient =
        Arrays.stream(place.response().slopeGradient()).map(it -> -it / curvature).toArray();
    return new Local(place.logSize(), gradient);
  }

  /** At an optimum the loss does not depend on where exactly it lies. */
  private Local loss(double[] point, Finder finder) {
    LineResponse.At response = finder.find(point, budget).response();
    return new Local(response.loss(), response.lossGradient());
  }

  private Local growth(double[] point, Finder finder) {
    Local above = size(point, budget * ComputeOptimum.HALF_DECADE, finder);
    Local below = size(point, budget / ComputeOptimum.HALF_DECADE, finder);
    double decade = 2 * StrictMath.log(ComputeOptimum.HALF_DECADE);
    double[] gradient = new double[point.length];
    Arrays.setAll(gradient, i -> (above.gradient()[i] - below.gradient()[i]) / decade);
    return new Local((above.value() - below.value()) / decade, gradient);
  }

  private static Local linear(double offset, double factor, Local local) {
    double[] gradient = Arrays.stream(local.gradient()).map(it -> factor * it).toArray();
    return new Local(offset + factor * local.value(), gradient);
  }

  @Override
  public double lowest() {
    return switch (decision) {
      case N_OPT, D_OPT -> 0;
      case TOKENS_PER_PARAMETER -> -logProduct();
      case LOSS, N_EXPONENT, D_EXPONENT -> Double.NEGATIVE_INFINITY;
    };
  }

  @Override
  public double highest() {
    return switch (decision) {
      case N_OPT, D_OPT, TOKENS_PER_PARAMETER -> logProduct();
      case LOSS, N_EXPONENT, D_EXPONENT -> Double.POSITIVE_INFINITY;
    };
  }

  @Override
  public double natural(double value) {
    return switch (decision) {
      case N_OPT, D_OPT, TOKENS_PER_PARAMETER -> StrictMath.exp(value);
      case LOSS, N_EXPONENT, D_EXPONENT -> value;
    };
  }
}
