package dev.scalesweep.report.figure;

import dev.scalesweep.report.result.FittedLaw;
import dev.scalesweep.report.result.Interval;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Surface;
import dev.scalesweep.report.result.SweepResult;
import java.util.Arrays;
import java.util.Optional;

/**
 * How sure the loss is over a map. It changes slowly, so it is known on a few lines and goes
 * straight between them, in logarithms.
 *
 * @param level of the intervals, in percent
 * @param sizes the lines across, N
 * @param tokens the lines up, D
 * @param lower the lower end as a share of the loss, those of the first size first
 * @param upper the upper end
 */
public record Uncertainty(
    double level, double[] sizes, double[] tokens, double[] lower, double[] upper) {
  private static final int LINES = 21;

  /** That of a map of N and D which the draws of its fit go with; empty for any other. */
  public static Optional<Uncertainty> of(ResultFolder folder, SweepResult sweep, Surface surface) {
    return folder
        .law()
        .filter(it -> sweep.isOfOwnFit() && it.isOfSizes() && it.draws().size() > 1)
        .map(it -> of(it, folder.level(), surface));
  }

  private static Uncertainty of(FittedLaw law, double level, Surface surface) {
    double[] sizes = lines(surface.across().values());
    double[] tokens = lines(surface.up().values());
    double[] lower = new double[sizes.length * tokens.length];
    double[] upper = new double[lower.length];
    double[][] draws = law.losses(sizes, tokens);
    for (int k = 0; k < lower.length; k++) {
      double loss = law.loss(sizes[k / tokens.length], tokens[k % tokens.length]);
      Optional<Interval> interval = Interval.ofDraws(level, draws[k]);
      lower[k] = interval.map(it -> it.lower() / loss).orElse(Double.NaN);
      upper[k] = interval.map(it -> it.upper() / loss).orElse(Double.NaN);
    }
    return new Uncertainty(level, sizes, tokens, lower, upper);
  }

  private static double[] lines(double[] values) {
    int count = Math.min(values.length, LINES);
    double[] lines = new double[count];
    Arrays.setAll(lines, k -> values[(int) ((long) k * (values.length - 1) / (count - 1))]);
    return lines;
  }

  /** How wide the interval is, in percent of the loss. */
  double width(double n, double d) {
    return 100 * (between(upper, n, d) - between(lower, n, d));
  }

  private double between(double[] values, double n, double d) {
    int i = below(sizes, n);
    int j = below(tokens, d);
    double across = share(sizes, i, n);
    double up = share(tokens, j, d);
    int corner = i * tokens.length + j;
    double left = values[corner] * (1 - up) + values[corner + 1] * up;
    double right =
        values[corner + tokens.length] * (1 - up) + values[corner + tokens.length + 1] * up;
    return left * (1 - across) + right * across;
  }

  private static int below(double[] lines, double value) {
    int found = Arrays.binarySearch(lines, value);
    return Math.clamp(found < 0 ? -found - 2 : found, 0, lines.length - 2);
  }

  private static double share(double[] lines, int i, double value) {
    return Math.log(value / lines[i]) / Math.log(lines[i + 1] / lines[i]);
  }
}
