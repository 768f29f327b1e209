package dev.scalesweep.fit;

import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A law fitted to runs.
 *
 * @param space how the parameters follow from the coordinates
 * @param objective what was minimised
 * @param method how fits went from the starts to minima
 * @param basins the minima that the starts led to, best first; at least one
 * @param starts what came of every start
 */
public record Fit(
    ParameterSpace space,
    Objective objective,
    Method method,
    List<Basin> basins,
    StartResults starts) {
  /** Copies the basins. */
  public Fit {
    basins = List.copyOf(basins);
  }

  private Basin best() {
    return basins.getFirst();
  }

  /** The best coordinates; do not modify. */
  public double[] point() {
    return best().point();
  }

  /** The objective at the best coordinates. */
  public double value() {
    return best().value();
  }

  /** How the best start ended. */
  public Ending ending() {
    return best().ending();
  }

  /**
   * Where the best minima lie, best first.
   *
   * @param count how many at most
   */
  public double[][] minima(int count) {
    return basins.stream().limit(count).map(Basin::point).toArray(double[][]::new);
  }

  /** What was fitted. */
  public Law law() {
    return space.law();
  }

  /** The best values, in the formula's own space, see {@link ParameterSpace#values(double[])}. */
  public Map<String, Double> parameters() {
    return space.values(point());
  }

  /** The same with what is known about each. */
  public List<FittedParameter> fittedParameters() {
    return space.fitted(point());
  }

  /** The names of the parameters that sit on a bound, in order. */
  public List<String> onBound() {
    return fittedParameters().stream()
        .filter(it -> it.onBound().isPresent())
        .map(FittedParameter::name)
        .toList();
  }

  /** The predicted loss of runs, by plain evaluation. */
  public double[] predicted(Observations runs) {
    List<Map<String, Double>> values = new ArrayList<>();
    for (int group = 0; group < Math.max(1, space.groups().size()); group++) {
      values.add(new HashMap<>(space.values(point(), group)));
    }
    double[] predicted = new double[runs.size()];
    for (int i = 0; i < predicted.length; i++) {
      Map<String, Double> own = values.get(space.groups().isEmpty() ? 0 : runs.groups()[i]);
      for (int j = 0; j < runs.variables().length; j++) {
        own.put(law().variableNames().get(j), runs.variables()[j][i]);
      }
      predicted[i] = law().evaluate(own);
    }
    return predicted;
  }
}
