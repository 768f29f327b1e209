package dev.scalesweep.identify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** What the derivatives of a fitted law tell about its parameters. */
public final class Diagnosis {
  private static final double CUT =
      new ChiSquaredDistribution(1).inverseCumulativeProbability(0.95) / 2;

  private final Model model;
  private final Moving moving;
  private final Optional<Conditioning> conditioning;
  private final Optional<Sandwich> sandwich;

  /**
   * The diagnosis of a model.
   *
   * @param clusters the cluster of each run, for standard errors; empty where each stands alone
   */
  public Diagnosis(Model model, Optional<List<String>> clusters) {
    this.model = model;
    this.moving = Moving.of(model);
    boolean moves = moving.indices().length > 0;
    this.conditioning = moves ? Optional.of(Conditioning.of(model, moving)) : Optional.empty();
    this.sandwich = moves ? Sandwich.of(model, moving, clusters) : Optional.empty();
  }

  /** How well the runs tell the parameters apart; empty where none moves. */
  public Optional<Conditioning> conditioning() {
    return conditioning;
  }

  /**
   * Standard errors; empty where no degree of freedom is left or the runs leave parameters open.
   */
  public Optional<Sandwich> sandwich() {
    return sandwich;
  }

  /** The scales, which are parameters fitted as logarithms, without influence on any loss. */
  public List<String> vanished() {
    return moving.vanished(model);
  }

  /** Whether a coordinate of a name moves: it is on no bound and has an influence. */
  public boolean moves(String name) {
    int index = model.space().names().indexOf(name);
    return Arrays.stream(moving.indices()).anyMatch(it -> it == index);
  }

  /** How many runs there are beyond the parameters that move; may be negative. */
  public int degreesOfFreedom() {
    return model.parts().size() - moving.indices().length;
  }

  /**
   * Whether the runs hardly tell two minima apart: the objective rises from one to the other by
   * less than the 95% cut of a profile, half of the quantile of chi-square with one degree of
   * freedom times {@link dev.scalesweep.fit.Linearization#likelihoodUnit}, enlarged by n / (n - p).
   */
  public boolean isNearlyEqual(double best, double other) {
    double enlarged = (double) model.parts().size() / degreesOfFreedom();
    double cut = degreesOfFreedom() > 0 ? CUT * model.parts().likelihoodUnit() * enlarged : 0;
    return other - best <= cut;
  }

  /** How many directions of the parameters that move change no predicted loss. */
  public int unseen() {
    return conditioning.map(it -> moving.indices().length - it.rank()).orElse(0);
  }

  /** The residuals of the runs, observed less predicted, in the space of the objective. */
  public double[] residuals() {
    return Arrays.stream(model.parts().residuals()).map(residual -> -residual).toArray();
  }

  /**
   * Where the losses of new runs lie; empty where no degree of freedom is left. The residuals are
   * enlarged by the root of n / (n - p), since the fit has gone after them.
   */
  public Optional<NewRun> newRun(long seed) {
    double runs = model.parts().size();
    double factor = Math.sqrt(runs / degreesOfFreedom());
    double[] residuals = Arrays.stream(residuals()).map(residual -> residual * factor).toArray();
    return degreesOfFreedom() > 0 ? Optional.of(new NewRun(residuals, seed)) : Optional.empty();
  }

  /**
   * Whether numbers stay as they are whatever the coordinates that move do near the fit: they
   * follow from what was fixed or tied.
   *
   * @param numbers of a point, in the coordinates of the model
   */
  public boolean[] unmoved(UnaryOperator<double[]> numbers) {
    return moving.unmoved(model, numbers);
  }
}
