package dev.scalesweep.fit;

import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** The points at which fits begin, in the fitted space, numbered. */
public interface Starts {
  /** How many there are. */
  int size();

  /**
   * Copies a start.
   *
   * @param index from 0
   * @param start one value for each parameter. Modified.
   */
  void copy(int index, double[] start);

  /**
   * The start grid of a law, the last parameter varying fastest.
   *
   * @param replaced the parameters whose starts are replaced. Not modified.
   */
  static Starts grid(Law law, Map<String, List<Double>> replaced) {
    List<List<Double>> values =
        law.parameters().stream()
            .map(parameter -> replaced.getOrDefault(parameter.name(), parameter.starts()))
            .toList();
    int size = values.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    return new Starts() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public void copy(int index, double[] start) {
        int rest = index;
        for (int i = start.length - 1; i >= 0; i--) {
          start[i] = values.get(i).get(rest % values.get(i).size());
          rest /= values.get(i).size();
        }
      }
    };
  }

  /** Points drawn evenly from the box that the law's start grid spans. */
  static Starts random(Law law, int count, long seed) {
    RandomGenerator random = new Well19937c(seed);
    double[][] points = new double[count][law.parameters().size()];
    for (double[] point : points) {
      for (int i = 0; i < point.length; i++) {
        point[i] = drawn(law.parameters().get(i), random.nextDouble());
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

  private static double drawn(Parameter parameter, double share) {
    double lower = parameter.starts().stream().min(Double::compare).orElseThrow();
    double upper = parameter.starts().stream().max(Double::compare).orElseThrow();
    return lower + share * (upper - lower);
  }
}
