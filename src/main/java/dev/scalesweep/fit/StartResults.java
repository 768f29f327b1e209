package dev.scalesweep.fit;

import dev.scalesweep.backend.MinimumSink;
import java.util.EnumMap;
import java.util.Map;

/** What came of every start. */
public final class StartResults {
  /** A start is at the optimum if its objective is within this share of the best. */
  private static final double AT_OPTIMUM = 1e-4;

  private final ParameterSpace space;
  private final double rounding;
  private final double[][] points;
  private final double[] values;
  private final int[] evaluations;
  private final Ending[] endings;

  /**
   * @param space of the coordinates
   * @param rounding objectives that differ by no more are equal
   */
  StartResults(ParameterSpace space, int starts, double rounding) {
    this.space = space;
    this.rounding = rounding;
    points = new double[starts][];
    values = new double[starts];
    evaluations = new int[starts];
    endings = new Ending[starts];
  }

  /**
   * Takes the result of a start; each start is written by one thread only.
   *
   * @param point not modified
   */
  void put(int start, double[] point, double value, int evaluations, Ending ending) {
    points[start] = space.principal(point);
    values[start] = value;
    this.evaluations[start] = evaluations;
    endings[start] = ending;
  }

  /** Takes the result of a start from a device. */
  void put(int start, MinimumSink.Result result) {
    Ending ending = Ending.of(result.ending());
    put(start, result.point(), result.value(), result.evaluations(), ending);
  }

  /** How many starts there were. */
  public int total() {
    return values.length;
  }

  /** The start with the smallest objective, the first one among equals; -1 if all are NaN. */
  public int best() {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The parameters that a start led to, in the fitted space. */
  public double[] point(int start) {
    return points[start].clone();
  }

  /** The objective that a start led to. */
  public double value(int start) {
    return values[start];
  }

  /** How a start ended. */
  public Ending ending(int start) {
    return endings[start];
  }

  /** How many starts ended in each way; ways that did not occur are there with 0. */
  public Map<Ending, Integer> endings() {
    Map<Ending, Integer> counts = new EnumMap<>(Ending.class);
    for (Ending ending : Ending.values()) {
      counts.put(ending, 0);
    }
    for (Ending ending : endings) {
      counts.merge(ending, 1, Integer::sum);
    }
    return counts;
  }

  /** How many starts ended in a minimum. */
  public int converged() {
    return endings().entrySet().stream()
        .filter(entry -> entry.getKey().isConverged())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many starts came within 0.01% of an objective. */
  public int within(double objective) {
    int count = 0;
    for (double value : values) {
      count += value <= objective || isEqual(value, objective) ? 1 : 0;
    }
    return count;
  }

  /** Whether objectives agree within 0.01%, or within rounding. */
  public boolean isEqual(double left, double right) {
    return isSmall(Math.abs(left - right), AT_OPTIMUM, right);
  }

  /** Whether a difference is at most some share of an objective, or rounding. */
  boolean isSmall(double difference, double share, double objective) {
    return difference <= share * Math.abs(objective) + rounding;
  }

  /** How many evaluations of objective and gradient all starts took together. */
  public long evaluations() {
    long sum = 0;
    for (int count : evaluations) {
      sum += count;
    }
    return sum;
  }
}
