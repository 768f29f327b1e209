package dev.scalesweep.identify;

import dev.scalesweep.fit.Observations;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/** How the runs lie: which of the variables they vary together. */
public final class Spread {
  private Spread() {}

  /**
   * The correlation of the logarithms of two variables over the runs; NaN where one does not vary.
   */
  public record Correlation(String first, String second, double value) {}

  /** That of all pairs of the variables that a law takes logarithms of; weights play no part. */
  public static List<Correlation> correlations(Law law, Observations runs) {
    List<String> variables =
        law.variableNames().stream().filter(law.positiveVariables()::contains).toList();
    List<Correlation> correlations = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      for (int j = i + 1; j < variables.size(); j++) {
        double[] first = logarithms(law, runs, variables.get(i));
        double[] second = logarithms(law, runs, variables.get(j));
        double value =
            runs.size() < 2 ? Double.NaN : new PearsonsCorrelation().correlation(first, second);
        correlations.add(new Correlation(variables.get(i), variables.get(j), value));
      }
    }
    return correlations;
  }

  private static double[] logarithms(Law law, Observations runs, String variable) {
    double[] values = runs.variables()[law.variableNames().indexOf(variable)];
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }
}
