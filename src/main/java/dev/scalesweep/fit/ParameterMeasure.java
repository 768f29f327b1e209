package dev.scalesweep.fit;

import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.Transform;
import java.util.Optional;

/** A parameter of a fit, in the space of its transform. */
public final class ParameterMeasure implements Measure {
  private static final double DIFFERENCE = 1e-6;

  private final ParameterSpace space;
  private final String name;
  private final Transform transform;
  private final Optional<Integer> coordinate;
  private final Bounds bounds;

  /**
   * A parameter.
   *
   * @param name one of {@link ParameterSpace#parameterNames}, not of a fixed one
   */
  public ParameterMeasure(ParameterSpace space, String name) {
    this.space = space;
    this.name = name;
    this.transform = space.transform(name);
    this.coordinate = space.index(name);
    this.bounds =
        coordinate
            .map(it -> space.coordinates().get(it).bounds().fitted(transform))
            .orElse(Bounds.NONE);
  }

  @Override
  public Local at(double[] point) {
    double[] gradient = new double[point.length];
    double[] moved = point.clone();
    for (int i = 0; i < point.length; i++) {
      if (dependsOn(i)) {
        double difference = DIFFERENCE * Math.max(1, Math.abs(point[i]));
        moved[i] = point[i] + difference;
        double above = value(moved);
        moved[i] = point[i] - difference;
        gradient[i] = (above - value(moved)) / (2 * difference);
        moved[i] = point[i];
      }
    }
    return new Local(value(point), gradient);
  }

  /** A parameter with a coordinate of its own depends on no other. */
  private boolean dependsOn(int other) {
    return coordinate.isEmpty() || coordinate.get() == other;
  }

  private double value(double[] point) {
    return coordinate
        .map(it -> space.coordinates().get(it).toFitted(point[it]))
        .orElseGet(() -> transform.toFitted(space.values(point).getOrDefault(name, Double.NaN)));
  }

  @Override
  public double lowest() {
    return bounds.lower();
  }

  @Override
  public double highest() {
    return bounds.upper();
  }

  @Override
  public double natural(double value) {
    return transform.toNatural(value);
  }
}
