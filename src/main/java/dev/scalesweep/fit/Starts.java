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
   * for several groups begin alike.
   *
   * @param replaced the parameters whose starts are replaced. Not modified.
   */
  static Starts grid(ParameterSpace space, Map<String, List<Double>> replaced) {
    return new StartGrid(space, replaced);
  }

  /** Points drawn evenly from the box that the law's start grid spans. */
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
    double lower = coordinate.starts().stream().min(Double::compare).orElseThrow();
    double upper = coordinate.starts().stream().max(Double::compare).orElseThrow();
    return coordinate.ofTransformed(lower + share * (upper - lower));
  }
}
