package dev.scalesweep.fit;

import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** The points at which fits begin, numbered: the coordinates of a parameter space. */
public interface Starts {
  /** How many there are. */
  int size();

  /**
   * Copies a start.
   *
   * @param index from 0
   * @param start one value for each coordinate. Modified.
   */
  void copy(int index, double[] start);

  /**
   * The start grid of a law, the last parameter varying fastest. The values that a parameter has
   * for several groups begin alike; one that is fixed or tied has no starts. A start beyond a bound
   * or on it is taken a little inside, and equal starts count once.
   *
   * @param replaced the parameters whose starts are replaced, in the fitted space. Not modified.
   */
  static Starts grid(ParameterSpace space, Map<String, List<Double>> replaced) {
    return new StartGrid(space, replaced);
  }

  /** How many points {@link #grid} has; the grid itself can have no more than an int can count. */
  static double gridSize(ParameterSpace space, Map<String, List<Double>> replaced) {
    return new StartGrid(space, replaced).count();
  }

  /** Points drawn evenly from the part within bounds of the box that the law's grid spans. */
  static Starts random(ParameterSpace space, int count, long seed) {
    RandomGenerator random = new Well19937c(seed);
    double[][] points = new double[count][space.size()];
    for (double[] point : points) {
      for (int i = 0; i < point.length; i++) {
        point[i] = drawn(space.coordinates().get(i), random.nextDouble());
      }
    }
    return at(points);
  }

  /**
   * Given points.
   *
   * @param points one row a start. Neither modified nor copied.
   */
  static Starts at(double[][] points) {
    return new Starts() {
      @Override
      public int size() {
        return points.length;
      }

      @Override
      public void copy(int index, double[] start) {
        System.arraycopy(points[index], 0, start, 0, start.length);
      }
    };
  }

  private static double drawn(Coordinate coordinate, double share) {
    List<Double> starts = coordinate.starts().stream().map(coordinate::withinBounds).toList();
    double lower = starts.stream().min(Double::compare).orElseThrow();
    double upper = starts.stream().max(Double::compare).orElseThrow();
    return coordinate.ofFitted(lower + share * (upper - lower));
  }
}
