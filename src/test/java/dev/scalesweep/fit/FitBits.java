package dev.scalesweep.fit;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.vector.VectorBackend;
import dev.scalesweep.law.Law;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.random.Well19937c;

/**
 * Prints a hash of all bits of a small fit for each backend: started in virtual machines of
 * different settings by {@link FitBitsTest}.
 */
final class FitBits {
  private static final int RUNS = 7;
  private static final int STARTS = 2;

  /** Few, since the interpreter takes microseconds for what else takes nanoseconds. */
  private static final Settings SETTINGS = new Settings(1e-9, 6);

  private FitBits() {}

  public static void main(String[] arguments) throws InterruptedException {
    for (Backend backend : TestBackends.all()) {
      System.out.printf("%016x%n", hash(backend));
    }
    // The guard: the width that was asked for is one that was hashed.
    System.out.println(VectorBackend.preferredBits());
  }

  private static long hash(Backend backend) throws InterruptedException {
    Law law = TestLaws.chinchilla();
    Well19937c random = new Well19937c(11);
    double[][] variables = {
      TestLaws.logSpaced(1e8, 1e10, RUNS), TestLaws.logSpaced(3e9, 1e11, RUNS)
    };
    double[] loss = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      variables[1][i] *= StrictMath.exp(2 * random.nextGaussian());
      Map<String, Double> values = new HashMap<>(law.fits().get("besiroglu").values());
      values.put("N", variables[0][i]);
      values.put("D", variables[1][i]);
      loss[i] = law.evaluate(values) * StrictMath.exp(0.01 * random.nextGaussian());
    }
    Fit fit =
        new Fitter(
                new Problem(ParameterSpace.of(law), Objective.DEFAULT, SETTINGS, false, backend), 1)
            .fit(
                Observations.unweighted(variables, loss),
                Starts.random(ParameterSpace.of(law), STARTS, 3),
                _ -> {});
    long hash = Double.doubleToLongBits(fit.value());
    for (double value : fit.parameters().values()) {
      hash = 31 * hash + Double.doubleToLongBits(value);
    }
    for (int start = 0; start < STARTS; start++) {
      for (double value : fit.starts().point(start)) {
        hash = 31 * hash + Double.doubleToLongBits(value);
      }
      hash = 31 * hash + Double.doubleToLongBits(fit.starts().value(start));
    }
    return hash;
  }
}
