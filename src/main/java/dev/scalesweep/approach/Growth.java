package dev.scalesweep.approach;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How the best model size and number of tokens grow with the budget: N_opt as C^a, D_opt as C^b.
 *
 * @param N the power law of the model size, its exponent a
 * @param D the power law of the tokens, its exponent b
 * @param budgets how many budgets they go through
 * @param from the smallest of these budgets, FLOP
 * @param to the largest of these budgets, FLOP
 */
public record Growth(PowerLaw N, PowerLaw D, int budgets, double from, double to) {

  /** The growth through what is best for some budgets; empty for fewer than two. */
  static Optional<Growth> through(List<Best> best) {
    if (best.size() < 2) {
      return Optional.empty();
    }
    double[] budgets = column(best, Best::budget);
    return Optional.of(
        new Growth(
            PowerLaw.through(budgets, column(best, Best::N)),
            PowerLaw.through(budgets, column(best, Best::D)),
            best.size(),
            best.getFirst().budget(),
            best.getLast().budget()));
  }

  private static double[] column(List<Best> best, ToDoubleFunction<Best> number) {
    return best.stream().mapToDouble(number).toArray();
  }
}
