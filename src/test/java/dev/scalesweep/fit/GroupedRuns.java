package dev.scalesweep.fit;

import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Law;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.Well19937c;

/** Runs made from the Chinchilla law, each third with another E. */
final class GroupedRuns {
  static final Law LAW = TestLaws.chinchilla();
  static final List<String> GROUPS = List.of("books", "code", "web");

  /** The E of each group. */
  static final List<Double> OFFSETS = List.of(1.6, 1.8, 2.1);

  /** All but E; round numbers, the exponents alike, so that ties can be true of them. */
  static final Map<String, Double> TRUTH =
      Map.of("A", 420.0, "B", 1260.0, "alpha", 0.35, "beta", 0.35);

  private GroupedRuns() {}

  /** Runs whose E is that of their group. */
  static Observations grouped(int runs, double noise) {
    return runs(runs, noise, OFFSETS);
  }

  /** Runs that all have the second E. */
  static Observations alike(int runs, double noise) {
    return runs(runs, noise, List.of(OFFSETS.get(1)));
  }

  private static Observations runs(int runs, double noise, List<Double> offsets) {
    Well19937c random = new Well19937c(7);
    double[][] variables = new double[2][runs];
    double[] loss = new double[runs];
    double[] weights = new double[runs];
    int[] groups = new int[runs];
    Map<String, Double> values = new HashMap<>(TRUTH);
    for (int i = 0; i < runs; i++) {
      groups[i] = i % offsets.size();
      weights[i] = 1;
      variables[0][i] = 5e7 * StrictMath.pow(300, random.nextDouble());
      variables[1][i] = 1e9 * StrictMath.pow(200, random.nextDouble());
      values.put("E", offsets.get(groups[i]));
      values.put("N", variables[0][i]);
      values.put("D", variables[1][i]);
      loss[i] = LAW.evaluate(values) * StrictMath.exp(noise * random.nextGaussian());
    }
    return new Observations(variables, loss, weights, groups);
  }
}
