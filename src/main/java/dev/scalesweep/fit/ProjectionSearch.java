package dev.scalesweep.fit;

/**
 * The search for the best values of the linear coordinates near a point. One step solves for them
 * where the objective is the squares of the loss; where it is robust or not symmetric, they are
 * solved for again with the weights of the new residuals, until little is left to be gained.
 * Advanced from outside, one evaluation at a time.
 */
final class ProjectionSearch {
  /** A difference of the objective below this share of it is rounding. */
  private static final double ROUNDING = 1e-14;

  /** The least part of a step that is tried. */
  private static final double SHORTEST = 1e-3;

  private static final double SHRINKAGE = 0.25;

  /** What can be left to the next step, in units of what this one has gained. */
  private static final double LEFT = 0.1;

  private final Projection projection;
  private final Settings settings;
  private final double floor;
  private final double[] step;
  private double share;
  private int steps;
  private double before;

  /**
   * @param floor a predicted decrease below this is rounding
   */
  ProjectionSearch(Projection projection, Settings settings, double floor) {
    this.projection = projection;
    this.settings = settings;
    this.floor = floor;
    this.step = new double[projection.size()];
  }

  /**
   * Begins.
   *
   * @param candidate where
   * @param before the objective before the step that led there; 0 if none did
   * @param trial the point to be evaluated next, if one is. Modified.
   * @return whether an evaluation is wanted
   */
  boolean begin(LocalModel candidate, double before, double[] trial) {
    steps = 0;
    this.before = before;
    return solve(candidate, trial);
  }

  /**
   * Takes an evaluation.
   *
   * @param candidate the best point so far. Modified.
   * @param trial where the evaluation was, and where the next one is wanted. Modified.
   * @return whether an evaluation is wanted
   */
  boolean tell(double value, double[] derivatives, LocalModel candidate, double[] trial) {
    boolean finite = Descent.isFinite(value, derivatives);
    if (finite && value < candidate.value()) {
      candidate.take(trial, value, derivatives);
      return solve(candidate, trial);
    }
    boolean rounding = value - candidate.value() <= ROUNDING * candidate.value() + floor;
    if (rounding || share < SHORTEST) {
      return false;
    }
    share *= SHRINKAGE;
    propose(candidate, trial);
    return true;
  }

  private boolean solve(LocalModel candidate, double[] trial) {
    if (projection.isEmpty() || steps++ == settings.maximumIterations()) {
      return false;
    }
    projection.solve(candidate, step);
    share = 1;
    propose(candidate, trial);
    double gained = Math.abs(before - candidate.value());
    double enough = Math.max(settings.tolerance() * candidate.value(), LEFT * gained);
    return candidate.decrease(step) > enough + floor;
  }

  private void propose(LocalModel candidate, double[] trial) {
    for (int i = 0; i < trial.length; i++) {
      trial[i] = projection.moved(i, candidate.point()[i], share * step[i]);
    }
  }
}
