package dev.scalesweep.approach;

import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs that follow Hoffmann's values of the Chinchilla law without noise. */
final class ExactRuns {
  private static final Law LAW = TestLaws.chinchilla();
  private static final Map<String, Double> VALUES = LAW.fits().get("hoffmann").values();
  static final double ALPHA = VALUES.get("alpha");
  static final double BETA = VALUES.get("beta");

  /** N_opt grows as C to this power (Hoffmann et al. 2022, equation 4). */
  static final double EXPONENT = BETA / (ALPHA + BETA);

  private ExactRuns() {}

  /** The best model size for a budget (Hoffmann et al. 2022, equation 4). */
  static double optimum(double flop) {
    double ratio = ALPHA * VALUES.get("A") / (BETA * VALUES.get("B"));
    return Math.pow(ratio, 1 / (ALPHA + BETA)) * Math.pow(flop / 6, EXPONENT);
  }

  static double loss(double n, double d) {
    Map<String, Double> values = new HashMap<>(VALUES);
    values.put("N", n);
    values.put("D", d);
    return LAW.evaluate(values);
  }

  /** Runs of some N and C, with D = C / (6 N). */
  static Points points(List<double[]> sizesAndBudgets) {
    double[] n = sizesAndBudgets.stream().mapToDouble(it -> it[0]).toArray();
    double[] c = sizesAndBudgets.stream().mapToDouble(it -> it[1]).toArray();
    double[] d = sizesAndBudgets.stream().mapToDouble(it -> it[1] / 6 / it[0]).toArray();
    double[] loss = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      loss[i] = loss(n[i], d[i]);
    }
    return new Points(n, d, c, loss);
  }

  /** A training curve of a model, at budgets. */
  static Points curve(double n, double... budgets) {
    List<double[]> places = new ArrayList<>();
    for (double budget : budgets) {
      places.add(new double[] {n, budget});
    }
    return points(places);
  }
}
