package dev.scalesweep.report;

import java.util.Arrays;

/**
 * The losses that the colours span: all of the map's, unless a few lie so far off that they would
 * leave no colours for the rest.
 *
 * @param scale how losses map to colours: logarithmic where the bulk of them spans a wide ratio
 * @param low the loss of the darkest colour
 * @param high the loss of the lightest colour
 * @param least the map's least loss; less than {@code low} if the colours are clipped there
 * @param greatest the map's greatest loss; more than {@code high} if the colours are clipped there
 */
record LossRange(Scale scale, double low, double high, double least, double greatest) {
  /** Quantiles are those of at most so many losses, evenly strided. */
  private static final int LARGEST_SAMPLE = 1 << 20;

  private static final double WIDE_RATIO = 8;

  /** The share of the cells at each end that may be clipped. */
  private static final double TAIL = 0.02;

  /** How far a tail reaches, as a share of the rest, before it is clipped. */
  private static final double LONG_TAIL = 0.2;

  /**
   * The range for these losses.
   *
   * @param loss at least one of them finite. Not modified.
   */
  static LossRange of(double[] loss) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : loss) {
      if (Heatmap.shows(value)) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    return clipped(sortedSample(loss), least, greatest);
  }

  private static LossRange clipped(double[] sorted, double least, double greatest) {
    double lower = quantile(sorted, TAIL);
    double upper = quantile(sorted, 1 - TAIL);
    Scale scale = least > 0 && upper > WIDE_RATIO * lower ? Scale.LOG : Scale.LINEAR;
    double longTail = LONG_TAIL * (scale.position(upper) - scale.position(lower));
    if (longTail == 0) {
      return new LossRange(scale, least, greatest, least, greatest);
    }
    boolean clipsLow = scale.position(lower) - scale.position(least) > longTail;
    boolean clipsHigh = scale.position(greatest) - scale.position(upper) > longTail;
    return new LossRange(
        scale, clipsLow ? lower : least, clipsHigh ? upper : greatest, least, greatest);
  }

  private static double[] sortedSample(double[] loss) {
    int stride = loss.length / LARGEST_SAMPLE + 1;
    double[] sample = new double[loss.length / stride + 1];
    int seen = 0;
    int size = 0;
    for (double value : loss) {
      if (Heatmap.shows(value) && seen++ % stride == 0) {
        sample[size++] = value;
      }
    }
    Arrays.sort(sample, 0, size);
    return Arrays.copyOf(sample, size);
  }

  private static double quantile(double[] sorted, double fraction) {
    return sorted[(int) Math.round(fraction * (sorted.length - 1))];
  }
}
