package dev.scalesweep.identify;

import dev.scalesweep.fit.Linearization;
import dev.scalesweep.fit.Observations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealVector;

/**
 * Measures variables in their geometric means over the runs, so that their logarithms have the mean
 * zero. For a law whose scales take up a change of units nothing else changes: A / N^alpha is (A /
 * n^alpha) / (N / n)^alpha. What is left is a parametrisation in which A no longer stands for the
 * loss of a model of one parameter, and no longer moves with every change of alpha.
 *
 * <p>The new parameters are those that give every run the loss it had: they are followed by
 * Gauss-Newton while the unit grows from 1 to the mean. No knowledge of the formula is needed, and
 * where no such parameters exist, that shows.
 */
final class Centring {
  private static final int STEPS = 64;
  private static final int MOST_CORRECTIONS = 10;

  /** So many runs, evenly picked, are enough to follow the parameters by. */
  private static final int MOST_FOLLOWED = 1000;

  /** The losses are the same if they agree within this share of themselves. */
  private static final double SAME = 1e-9;

  /** Corrections end where the losses agree so well. */
  private static final double CLOSE = 1e-13;

  private final Model model;
  private final Moving moving;
  private final Observations target;
  private final double[] logarithms;

  Centring(Model model, Moving moving) {
    this.model = model;
    this.moving = moving;
    this.target = model.runs().withLoss(model.predicted());
    this.logarithms =
        Arrays.stream(model.runs().variables()).mapToDouble(Centring::meanLogarithm).toArray();
  }

  private static double meanLogarithm(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).average().orElseThrow();
  }

  /**
   * A law in other units.
   *
   * @param variables the names of those that are measured in their means
   * @param runs in the new units
   * @param point the coordinates that give these runs the losses of the fit
   */
  record Centred(List<String> variables, Observations runs, double[] point) {}

  /** All variables that the law takes logarithms of together, or else those that can be alone. */
  Centred centred() {
    Set<String> positive = model.law().positiveVariables();
    List<String> candidates =
        model.law().variableNames().stream().filter(positive::contains).toList();
    return centred(candidates)
        .orElseGet(() ->
            candidates.stream()
                .flatMap(name -> centred(List.of(name)).stream())
                .findFirst()
                .orElse(new Centred(List.of(), model.runs(), model.point())));
  }

  private Optional<Centred> centred(List<String> variables) {
    double[] point = model.point().clone();
    Observations followed = followed();
    for (int step = 1; step <= STEPS; step++) {
      correct(point, scaled(followed, variables, (double) step / STEPS));
    }
    Observations scaled = scaled(target, variables, 1);
    boolean same = distance(model.linearizer().at(point, scaled)) <= SAME * model.unit();
    Observations runs = scaled.withLoss(model.runs().loss());
    return same ? Optional.of(new Centred(variables, runs, point)) : Optional.empty();
  }

  private Observations followed() {
    int step = Math.ceilDiv(target.size(), MOST_FOLLOWED);
    return target.picked(IntStream.iterate(0, i -> i < target.size(), i -> i + step).toArray());
  }

  private Observations scaled(Observations runs, List<String> variables, double share) {
    double[][] values = runs.variables().clone();
    for (String variable : variables) {
      int index = model.law().variableNames().indexOf(variable);
      double unit = StrictMath.exp(share * logarithms[index]);
      values[index] = Arrays.stream(values[index]).map(value -> value / unit).toArray();
    }
    return runs.withVariables(values);
  }

  private void correct(double[] point, Observations scaled) {
    Linearization parts = model.linearizer().at(point, scaled);
    double close = CLOSE * model.unit();
    for (int i = 0; i < MOST_CORRECTIONS && distance(parts) > close; i++) {
      double[] ones = new double[parts.size()];
      Arrays.fill(ones, 1);
      RealVector step =
          new UnitColumns(parts.jacobian(), ones, moving.indices()).solve(parts.residuals());
      for (int j = 0; j < moving.indices().length; j++) {
        point[moving.indices()[j]] -= step.getEntry(j);
      }
      parts = model.linearizer().at(point, scaled);
    }
  }

  /** The largest change of a loss; NaN where anything is not finite. */
  private static double distance(Linearization parts) {
    double distance = 0;
    for (int i = 0; i < parts.size(); i++) {
      double derivatives = Arrays.stream(parts.jacobian()[i]).sum();
      distance = Math.max(distance, Math.abs(parts.residuals()[i]) + 0 * derivatives);
    }
    return distance;
  }
}
