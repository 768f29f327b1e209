package dev.scalesweep.frontier;

/**
 * What to train for a budget.
 *
 * @param budget FLOP
 * @param N model size, parameters; NaN when there is no optimum in the window
 * @param D training tokens; NaN when there is no optimum in the window
 * @param loss the law's loss there, in the law's unit
 * @param note why there is no optimum; empty when there is one
 */
public record Optimum(double budget, double N, double D, double loss, String note) {

  static Optimum none(double budget, String note) {
    return new Optimum(budget, Double.NaN, Double.NaN, Double.NaN, note);
  }

  /** Whether there is an optimum in the window. */
  public boolean isFound() {
    return note.isEmpty();
  }

  /** D / N. */
  public double tokensPerParameter() {
    return D / N;
  }
}
