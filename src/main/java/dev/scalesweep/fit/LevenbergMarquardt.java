package dev.scalesweep.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method of Levenberg and Marquardt for sums of squares, and for robust objectives by
 * reweighting. With a projection it is variable projection: only the other coordinates are damped
 * (Kaufman, BIT 15, 1975), and after each of their steps the linear ones are solved for.
 */
final class LevenbergMarquardt implements Descent {
  /** A predicted decrease below this share of the objective is rounding. */
  private static final double ROUNDING = 1e-14;

  private final Settings settings;
  private final double floor;
  private final Projection projection;
  private final ProjectionSearch search;
  private final DampedStep steps;
  private final Damping damping = new Damping();
  private final double[] trial;
  private final double[] step;
  private LocalModel model;
  private LocalModel candidate;
  private boolean begun;
  private boolean projecting;
  private double promised;
  private double predicted;
  private int iterations;
  private int evaluations;
  private @Nullable Ending ending;

  /**
   * @param coordinates what is moved
   * @param projection solves for the linear coordinates
   * @param floor a predicted decrease below this is rounding, however small the objective is
   */
  LevenbergMarquardt(
      List<Coordinate> coordinates, Settings settings, Projection projection, double floor) {
    int size = coordinates.size();
    this.settings = settings;
    this.floor = floor;
    this.projection = projection;
    search = new ProjectionSearch(projection, settings, floor);
    steps = new DampedStep(coordinates, projection);
    trial = new double[size];
    step = new double[size];
    model = new LocalModel(size);
    candidate = new LocalModel(size);
  }

  /**
   * Begins.
   *
   * @param start where. Not modified.
   * @param before how many evaluations there were before
   */
  void begin(double[] start, int before) {
    System.arraycopy(start, 0, trial, 0, trial.length);
    damping.begin();
    begun = false;
    projecting = false;
    iterations = 0;
    evaluations = before;
    ending = null;
  }

  @Override
  public double[] trial() {
    return trial;
  }

  @Override
  public void tell(double value, double[] derivatives) {
    evaluations++;
    if (projecting) {
      projecting = search.tell(value, derivatives, candidate, trial);
      settle();
    } else if (Descent.isFinite(value, derivatives)) {
      candidate.take(trial, value, derivatives);
      projecting = search.begin(candidate, begun ? model.value() : 0, trial);
      settle();
    } else if (begun) {
      reject();
    } else {
      model.take(trial, value, derivatives);
      ending = Ending.NOT_FINITE;
    }
  }

  @Override
  public @Nullable Ending ending() {
    return ending;
  }

  @Override
  public double[] point() {
    return model.point();
  }

  @Override
  public double value() {
    return model.value();
  }

  @Override
  public int evaluations() {
    return evaluations;
  }

  /** Takes the candidate if it is the first or better, once the projection is over. */
  private void settle() {
    if (projecting) {
      return;
    }
    if (!begun) {
      begun = true;
      accept();
    } else if (candidate.value() < model.value()) {
      damping.accepted(predicted > 0 ? (model.value() - candidate.value()) / predicted : 0);
      iterations++;
      accept();
    } else {
      reject();
    }
  }

  private void accept() {
    LocalModel before = model;
    model = candidate;
    candidate = before;
    steps.complete(model);
    promised = steps.undamped(model, step);
    if (iterations == settings.maximumIterations()) {
      ending = Ending.ITERATION_LIMIT;
    } else if (promised <= settings.tolerance() * model.value()) {
      ending = Ending.CONVERGED_GRADIENT;
    } else if (promised <= floor) {
      ending = Ending.CONVERGED_PRECISION;
    } else {
      propose();
    }
  }

  private void reject() {
    damping.rejected();
    if (promised <= ROUNDING * model.value()) {
      ending = Ending.CONVERGED_PRECISION;
    } else {
      propose();
    }
  }

  private void propose() {
    steps.solve(model, damping.value(), step);
    predicted = model.decrease(step);
    boolean moves = false;
    for (int i = 0; i < trial.length; i++) {
      trial[i] = projection.moved(i, model.point()[i], step[i]);
      moves |= !projection.isLinear(i) && trial[i] != model.point()[i];
    }
    if (!moves) {
      boolean drowned = promised <= Settings.PRECISION * model.value();
      ending = drowned ? Ending.CONVERGED_PRECISION : Ending.LINE_SEARCH_FAILURE;
    }
  }
}
