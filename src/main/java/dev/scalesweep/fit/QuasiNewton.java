package dev.scalesweep.fit;

import dev.scalesweep.descent.Minimisation;
import dev.scalesweep.descent.State;
import dev.scalesweep.descent.Vectors;
import dev.scalesweep.descent.Wanted;
import org.jspecify.annotations.Nullable;

/** BFGS and what comes before it: {@link Minimisation} with a state of its own. */
final class QuasiNewton implements Descent {
  private final int size;
  private final double[] state;
  private final double[] trial;
  private final double[] point;

  /**
   * @param scales the natural size of a change of each coordinate. Not modified.
   * @param rounding a predicted decrease below this is rounding
   * @param hasCurvature whether it is told the curvature where the first steps have led
   */
  QuasiNewton(double[] scales, Settings settings, double rounding, boolean hasCurvature) {
    size = scales.length;
    state = new double[State.length(size)];
    trial = new double[size];
    point = new double[size];
    settings.write(state);
    state[State.FLOOR] = rounding;
    state[State.HAS_CURVATURE] = hasCurvature ? 1 : 0;
    System.arraycopy(scales, 0, state, State.scales(size), size);
  }

  /**
   * Begins.
   *
   * @param start where. Not modified.
   */
  void begin(double[] start) {
    System.arraycopy(start, 0, state, State.trial(size), size);
    Minimisation.begin(state, size);
    readTrial();
  }

  /**
   * Begins without first steps, near a minimum.
   *
   * @param start where. Not modified.
   */
  void beginNear(double[] start) {
    System.arraycopy(start, 0, state, State.trial(size), size);
    Minimisation.beginNear(state, size);
    readTrial();
  }

  /** Goes on where another has come to, which has the same scales and settings. */
  void goOnFrom(QuasiNewton other) {
    System.arraycopy(other.state, 0, state, 0, state.length);
    readTrial();
  }

  /** Counts the evaluations from here on. */
  void forgetEvaluations() {
    state[State.EVALUATIONS] = 0;
  }

  @Override
  public double[] trial() {
    return trial;
  }

  /**
   * Takes the evaluation at {@link #trial()}.
   *
   * @param derivatives the gradient; where the first steps have led, and where a fit begins near a
   *     minimum, also the curvature if it was promised, which is used up. Modified.
   */
  @Override
  public void tell(double value, double[] derivatives) {
    Minimisation.tell(state, size, value, derivatives);
    readTrial();
  }

  @Override
  public @Nullable Ending ending() {
    boolean ended = Minimisation.wanted(state) == Wanted.NOTHING;
    return ended ? Ending.of((int) state[State.ENDING]) : null;
  }

  @Override
  public double[] point() {
    System.arraycopy(state, State.point(size), point, 0, size);
    return point;
  }

  @Override
  public double value() {
    return state[State.VALUE];
  }

  @Override
  public int evaluations() {
    return (int) state[State.EVALUATIONS];
  }

  private void readTrial() {
    Vectors.copy(state, State.trial(size), trial, 0, size);
  }
}
