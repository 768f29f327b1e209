package dev.scalesweep.simulate;

import java.util.List;

/**
 * Some values, one as likely as the other.
 *
 * @param values in the order of the user; at least one
 */
public record Choices(List<Double> values) implements Domain {
  /** Copies the values. */
  public Choices {
    values = List.copyOf(values);
  }

  @Override
  public double drawn(double share) {
    return values.get((int) (share * values.size()));
  }

  /** The values in order. */
  public double[] points() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
