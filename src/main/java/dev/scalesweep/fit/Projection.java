package dev.scalesweep.fit;

import dev.scalesweep.law.Transform;
import java.util.Arrays;

/**
 * The coordinates in which the law is linear, for which the best values follow from the others: the
 * projection of variable projection (Golub and Pereyra, SIAM J. Numer. Anal. 10, 1973; Inverse
 * Problems 19, 2003). A coordinate that is the logarithm of a linear parameter is moved by the
 * share that the parameter changes by, which is never below -1: where the runs want a negative
 * value, the parameter goes to its limit and rests there until they want it positive.
 */
final class Projection {
  /** The logarithm of a parameter at its limit: 1e-100, which is nothing beside any loss. */
  static final double LIMIT = -100 * StrictMath.log(10);

  /** A parameter at its limit is set free if the objective then falls by more than this share. */
  private static final double LEAST_GAIN = 1e-20;

  /** The share by which a parameter falls at most where its limit is not meant. */
  private static final double LONGEST_FALL = -0.9;

  private enum Kind {
    NONLINEAR,
    LINEAR,
    POSITIVE
  }

  private final Kind[] kinds;
  private final boolean empty;
  private final boolean[] held;
  private final NormalEquations equations;
  private final double[] slopes;
  private final double[] change;

  private Projection(Kind[] kinds) {
    int size = kinds.length;
    this.kinds = kinds;
    empty = Arrays.stream(kinds).allMatch(kind -> kind == Kind.NONLINEAR);
    held = new boolean[size];
    equations = new NormalEquations(size);
    slopes = new double[size];
    change = new double[size];
  }

  /** The projection that solves for none of so many coordinates. */
  static Projection none(int size) {
    return new Projection(nonlinear(size));
  }

  /** The projection that solves for all coordinates in which the law is linear. */
  static Projection of(ParameterSpace space) {
    Kind[] kinds = nonlinear(space.size());
    for (int index : LinearCoordinates.of(space)) {
      boolean logarithm = space.coordinates().get(index).transform() == Transform.LOG;
      kinds[index] = logarithm ? Kind.POSITIVE : Kind.LINEAR;
    }
    return new Projection(kinds);
  }

  private static Kind[] nonlinear(int size) {
    Kind[] kinds = new Kind[size];
    Arrays.fill(kinds, Kind.NONLINEAR);
    return kinds;
  }

  /** How many coordinates there are, linear or not. */
  int size() {
    return kinds.length;
  }

  boolean isEmpty() {
    return empty;
  }

  boolean isLinear(int index) {
    return kinds[index] != Kind.NONLINEAR;
  }

  /** Whether a parameter is at its limit and the runs do not want it back. */
  boolean rests(int index, LocalModel model) {
    return kinds[index] == Kind.POSITIVE
        && model.point()[index] <= LIMIT
        && model.gradient()[index] >= 0;
  }

  /** A step that takes no parameter to its limit. */
  double inside(int index, double by) {
    return kinds[index] == Kind.POSITIVE ? Math.max(by, LONGEST_FALL) : by;
  }

  /** Where a coordinate comes to by a step. */
  double moved(int index, double from, double by) {
    return kinds[index] == Kind.POSITIVE
        ? Math.max(LIMIT, from + StrictMath.log1p(Math.max(by, -1)))
        : from + by;
  }

  /**
   * The step to the best values of the linear coordinates, the others staying: by an active set
   * (Lawson and Hanson, Solving Least Squares Problems, 1974, chapter 23).
   *
   * @param step Modified.
   */
  void solve(LocalModel model, double[] step) {
    Arrays.fill(step, 0);
    for (int i = 0; i < kinds.length; i++) {
      held[i] = kinds[i] == Kind.NONLINEAR || rests(i, model);
    }
    for (int round = 0; round <= 3 * kinds.length; round++) {
      boolean blocked = approach(model, step);
      if (!blocked && !release(model, step)) {
        return;
      }
    }
  }

  /** Goes to the minimum over what is not held, or until a parameter is at its limit. */
  private boolean approach(LocalModel model, double[] step) {
    equations.clear();
    for (int i = 0; i < kinds.length; i++) {
      slopes[i] = model.slope(i, step);
      if (!held[i]) {
        equations.move(i);
      }
    }
    equations.decompose(model.matrix());
    equations.solve(slopes, change);
    int first = firstAtLimit(step);
    double share = first < 0 ? 1 : shareToLimit(first, step);
    for (int i = 0; i < step.length; i++) {
      step[i] += share * change[i];
    }
    if (first >= 0) {
      step[first] = -1;
      held[first] = true;
    }
    return first >= 0;
  }

  /** The parameter that is the first to reach its limit; -1 if none does. */
  private int firstAtLimit(double[] step) {
    int first = -1;
    for (int i = 0; i < step.length; i++) {
      boolean beyond = kinds[i] == Kind.POSITIVE && step[i] + change[i] < -1;
      if (beyond && (first < 0 || shareToLimit(i, step) < shareToLimit(first, step))) {
        first = i;
      }
    }
    return first;
  }

  private double shareToLimit(int index, double[] step) {
    return (-1 - step[index]) / change[index];
  }

  /** Sets the parameter free that would lower the objective most on its way back; if any would. */
  private boolean release(LocalModel model, double[] step) {
    int best = -1;
    double most = LEAST_GAIN * model.value();
    for (int i = 0; i < step.length; i++) {
      double slope = held[i] && step[i] == -1 ? model.slope(i, step) : 0;
      double gain = slope < 0 ? slope * slope / model.matrix()[i][i] : 0;
      if (gain > most) {
        most = gain;
        best = i;
      }
    }
    if (best >= 0) {
      held[best] = false;
    }
    return best >= 0;
  }
}
