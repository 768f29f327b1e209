package dev.scalesweep.report;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * How losses become colours, and which of them get a line.
 *
 * @param scale on which the colours are evenly spaced
 * @param low the loss of the darkest colour
 * @param high the loss of the lightest colour
 * @param levels round losses between them
 */
public record LossLevels(Scale scale, double low, double high, double[] levels) {
  private static final int ENOUGH = 6;

  /** Of the losses of a map, of which at least one is finite. Not modified. */
  public static LossLevels of(double[] loss) {
    ColourScale colours = new ColourScale(LossRange.of(loss));
    Window window = colours.window();
    double[] levels =
        RoundNumbers.within(window, ENOUGH).stream().mapToDouble(BigDecimal::doubleValue).toArray();
    return new LossLevels(window.scale(), window.least(), window.greatest(), levels);
  }

  /** Whether any of the losses gets a colour. */
  public static boolean areShown(double[] loss) {
    return Arrays.stream(loss).anyMatch(Heatmap::shows);
  }
}
