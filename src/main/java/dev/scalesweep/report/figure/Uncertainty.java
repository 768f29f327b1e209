package dev.scalesweep.report.figure;

import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.result.FittedLaw;
import dev.scalesweep.report.result.Interval;
import dev.scalesweep.report.result.Planes;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Surface;
import dev.scalesweep.report.result.SweepResult;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How sure the loss is over a map. It changes slowly, so it is known on some lines and goes
 * straight between them, on the scales of the axes.
 *
 * @param between what the ends are, such as {@code 95%}
 * @param unit of {@link #width}, such as {@code width at 95%, in % of the loss}
 * @param across the lines across
 * @param up the lines up
 * @param lower the lower end as a share of the loss, those of the first line across first
 * @param upper the upper end
 */
public record Uncertainty(
    String between, String unit, double[] across, double[] up, double[] lower, double[] upper) {
  private static final int LINES = 21;

  /** Fits may differ as sharply as they like. */
  private static final int LINES_OF_ENSEMBLE = 100;

  private static final int DIGITS = 3;

  /**
   * That of an ensemble, or of a map of N and D which the draws of its fit go with; empty for any
   * other.
   *
   * @param planes the numbers of the sweep
   * @param surface the map
   */
  public static Optional<Uncertainty> of(
      ResultFolder folder, SweepResult sweep, Planes planes, Surface surface) {
    if (sweep.ensemble().isPresent()) {
      return ofEnsemble(sweep.ensemble().get().numbers("quantiles"), planes);
    }
    return folder
        .law()
        .filter(_ -> surface.isOfSizes() && sweep.isOfOwnFit())
        .filter(it -> it.isOfSizes() && it.draws().size() > 1)
        .map(it -> of(it, folder.level(), surface));
  }

  /** Between the outer quantiles; where there are no two, the standard deviation either way. */
  private static Optional<Uncertainty> ofEnsemble(double[] quantiles, Planes planes) {
    Optional<Surface> mean = planes.plane(Ensemble.MEAN, LINES_OF_ENSEMBLE);
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    if (quantiles.length < 2) {
      return planes
          .plane(Ensemble.SPREAD, LINES_OF_ENSEMBLE)
          .map(it -> ofSpread(mean.get(), it.flat()));
    }
    double low = quantiles[0];
    double high = quantiles[quantiles.length - 1];
    Optional<Surface> upper = planes.plane(Ensemble.quantile(high), LINES_OF_ENSEMBLE);
    return planes
        .plane(Ensemble.quantile(low), LINES_OF_ENSEMBLE)
        .filter(_ -> upper.isPresent())
        .map(it -> ofQuantiles(low + " to " + high, mean.get(), it.flat(), upper.get().flat()));
  }

  private static Uncertainty ofQuantiles(
      String which, Surface mean, double[] lower, double[] upper) {
    double[] means = mean.flat();
    return new Uncertainty(
        "quantiles " + which,
        which + " quantile, in % of the mean",
        mean.across().values(),
        mean.up().values(),
        shares(means, k -> lower[k] / means[k]),
        shares(means, k -> upper[k] / means[k]));
  }

  private static Uncertainty ofSpread(Surface mean, double[] spread) {
    double[] means = mean.flat();
    return new Uncertainty(
        "mean ± standard deviation",
        "two standard deviations, in % of the mean",
        mean.across().values(),
        mean.up().values(),
        shares(means, k -> 1 - spread[k] / means[k]),
        shares(means, k -> 1 + spread[k] / means[k]));
  }

  private static double[] shares(double[] means, IntToDoubleFunction share) {
    return IntStream.range(0, means.length).mapToDouble(share).toArray();
  }

  private static Uncertainty of(FittedLaw law, double level, Surface surface) {
    double[] sizes = Surface.thinned(surface.across().values(), LINES);
    double[] tokens = Surface.thinned(surface.up().values(), LINES);
    double[] lower = new double[sizes.length * tokens.length];
    double[] upper = new double[lower.length];
    double[][] draws = law.losses(sizes, tokens);
    for (int k = 0; k < lower.length; k++) {
      double loss = law.loss(sizes[k / tokens.length], tokens[k % tokens.length]);
      Optional<Interval> interval = Interval.ofDraws(level, draws[k]);
      lower[k] = interval.map(it -> it.lower() / loss).orElse(Double.NaN);
      upper[k] = interval.map(it -> it.upper() / loss).orElse(Double.NaN);
    }
    String percent = PeopleNumber.shortest(level, DIGITS) + "%";
    String unit = "width at " + percent + ", in % of the loss";
    return new Uncertainty(percent, unit, sizes, tokens, lower, upper);
  }

  /** How wide the interval is, in percent of the loss. */
  double width(double x, double y) {
    return 100 * (between(upper, x, y) - between(lower, x, y));
  }

  private double between(double[] values, double x, double y) {
    int i = below(across, x);
    int j = below(up, y);
    double share = share(up, j, y);
    int corner = i * up.length + j;
    double left = mixed(values[corner], values[corner + 1], share);
    double right = mixed(values[corner + up.length], values[corner + up.length + 1], share);
    return mixed(left, right, share(across, i, x));
  }

  /** On a line nothing beside it counts, where there may be no number. */
  private static double mixed(double from, double to, double share) {
    if (share == 0 || share == 1) {
      return share == 0 ? from : to;
    }
    return from * (1 - share) + to * share;
  }

  private static int below(double[] lines, double value) {
    int found = Arrays.binarySearch(lines, value);
    return Math.clamp(found < 0 ? -found - 2 : found, 0, lines.length - 2);
  }

  private static double share(double[] lines, int i, double value) {
    Scale scale = Scale.of(lines);
    double start = scale.position(lines[i]);
    return (scale.position(value) - start) / (scale.position(lines[i + 1]) - start);
  }
}
