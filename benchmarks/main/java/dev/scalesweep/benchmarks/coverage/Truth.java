package dev.scalesweep.benchmarks.coverage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Chinchilla law whose runs are simulated: the optimum of the 240 runs of Besiroglu et al. 2024
 * (arXiv 2404.10102).
 */
final class Truth {
  /** FLOP, where tokens per parameter are asked for. */
  static final double BUDGET = 1e24;

  private static final double E = 1.8172181;
  private static final double A = 477.82587;
  private static final double B = 2143.4174;
  private static final double ALPHA = 0.3473105;
  private static final double BETA = 0.36717243;

  private Truth() {}

  /** The loss without noise. */
  static double loss(double size, double tokens) {
    return E + A * StrictMath.pow(size, -ALPHA) + B * StrictMath.pow(tokens, -BETA);
  }

  /** The numbers whose intervals are examined. */
  static Map<String, Double> numbers() {
    double exponent = BETA / (ALPHA + BETA);
    double scale = StrictMath.pow(ALPHA * A / (BETA * B), 1 / (ALPHA + BETA));
    double size = scale * StrictMath.pow(BUDGET / 6, exponent);
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("alpha", ALPHA);
    numbers.put("N_exponent", exponent);
    numbers.put("tokens_per_parameter(1e24)", BUDGET / 6 / (size * size));
    return numbers;
  }
}
