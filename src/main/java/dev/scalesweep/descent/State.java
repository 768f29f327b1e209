package dev.scalesweep.descent;

/**
 * Where things lie in the state of a fit, an array of doubles: numbers first, then vectors of one
 * entry for each coordinate, last the inverse Hessian row by row. Whoever begins a fit fills the
 * settings, which stay as they are from then on: {@link #TOLERANCE} to {@link #HAS_CURVATURE}, and
 * {@link #scales}.
 */
public final class State {
  /** It has converged when the predicted decrease g'Hg is below this share of the objective. */
  public static final int TOLERANCE = 0;

  /** A predicted decrease below this is rounding, however small the objective is. */
  public static final int FLOOR = 1;

  /** A predicted decrease below this share of the objective drowns in rounding. */
  public static final int PRECISION = 2;

  /** The relative error of the objective by rounding. */
  public static final int ROUNDING = 3;

  /** It is given up after this many steps. */
  public static final int MAXIMUM_ITERATIONS = 4;

  /** Whether the curvature can be had: 1, or 0 for never. */
  public static final int HAS_CURVATURE = 5;

  /** How it ended: an {@link EndingCode}. */
  public static final int ENDING = 6;

  /** How many evaluations it took so far. */
  public static final int EVALUATIONS = 7;

  /** How many steps of BFGS. */
  public static final int ITERATIONS = 8;

  /** The objective at the {@link #point}. */
  public static final int VALUE = 9;

  static final int PHASE = 10;

  /** Where the inverse Hessian comes from. */
  static final int SOURCE = 11;

  // The line search: see there.
  static final int SLOPE = 12;
  static final int STEP = 13;
  static final int TRIALS = 14;
  static final int LOW = 15;
  static final int LOW_VALUE = 16;
  static final int LOW_SLOPE = 17;
  static final int HIGH = 18;
  static final int HIGH_VALUE = 19;
  static final int HIGH_SLOPE = 20;

  private static final int NUMBERS = 21;
  private static final int VECTORS = 8;

  private State() {}

  /**
   * How long the state is.
   *
   * @param size how many coordinates there are
   */
  public static int length(int size) {
    return matrix(size) + size * size;
  }

  /** The natural size of a change of each coordinate; a setting. */
  public static int scales(int size) {
    return vector(0, size);
  }

  /** Where to evaluate next; before a fit begins, its start. */
  public static int trial(int size) {
    return vector(1, size);
  }

  /** The best point so far. */
  public static int point(int size) {
    return vector(2, size);
  }

  /** The gradient where the next step begins. */
  static int gradient(int size) {
    return vector(3, size);
  }

  /** How far the next step by sign would go. */
  static int steps(int size) {
    return vector(4, size);
  }

  /** Where the steps by sign have come to. */
  static int position(int size) {
    return vector(5, size);
  }

  /** The direction of the line search, in the place of {@link #position}; then the step itself. */
  static int direction(int size) {
    return vector(5, size);
  }

  /** The change of the gradient, or the diagonal of a metric that is being made. */
  static int change(int size) {
    return vector(6, size);
  }

  /** For what lasts no longer than a call. */
  static int scratch(int size) {
    return vector(7, size);
  }

  /** The inverse Hessian, row by row. */
  static int matrix(int size) {
    return vector(VECTORS, size);
  }

  private static int vector(int index, int size) {
    return NUMBERS + index * size;
  }
}
