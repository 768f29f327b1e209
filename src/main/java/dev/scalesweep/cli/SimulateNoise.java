package dev.scalesweep.cli;

import dev.scalesweep.simulate.Noise;
import dev.scalesweep.simulate.NoiseKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code simulate} that say how the loss scatters. */
final class SimulateNoise {
  private static final String KIND = "--noise";
  private static final String SCALE = "--scale";
  private static final String OUTLIERS = "--outliers";
  private static final String OUTLIER_SCALE = "--outlier-scale";
  private static final String SEED = "--seed";
  private static final long LARGEST_SEED = 1L << 53;

  @Option(
      names = KIND,
      paramLabel = "KIND",
      description =
          "log-normal or laplace: the loss is the law's times exp(SCALE z), z a standard normal"
              + " deviate or a Laplace deviate of density exp(-|z|)/2; or none"
              + " (default: ${DEFAULT-VALUE}).")
  private String kind = "log-normal";

  @Option(
      names = SCALE,
      paramLabel = "SCALE",
      description = "SCALE of the noise, from 0 to 1 (default: 0.01).")
  private @Nullable String scale;

  @Option(
      names = OUTLIERS,
      paramLabel = "SHARE",
      description =
          "The probability, from 0 to 1, that a loss is an outlier: multiplied by exp(y) as well,"
              + " y > 0 with exponential distribution (default: ${DEFAULT-VALUE}).")
  private String outliers = "0";

  @Option(
      names = OUTLIER_SCALE,
      paramLabel = "SCALE",
      description = "The mean of y, from 0 to 1 (default: 0.1).")
  private @Nullable String outlierScale;

  @Option(
      names = SEED,
      paramLabel = "SEED",
      description =
          "A whole number from 0; everything random follows from it (default: ${DEFAULT-VALUE}).")
  private String seed = "0";

  Noise read(CommandText command) {
    NoiseKind noise = OptionText.value(KIND, kind).oneOf(NoiseKind.class);
    command.add(KIND, noise.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    double spread =
        scale(SCALE, scale, 0.01, noise != NoiseKind.NONE, "with " + KIND + " none", command);
    double share = OptionText.value(OUTLIERS, outliers).number(0, 1);
    command.add(OUTLIERS, CommandText.number(share));
    double height =
        scale(OUTLIER_SCALE, outlierScale, 0.1, share > 0, "without " + OUTLIERS, command);
    return new Noise(noise, spread, share, height);
  }

  private static double scale(
      String option,
      @Nullable String text,
      double usual,
      boolean used,
      String otherwise,
      CommandText command) {
    if (!used && text != null) {
      throw OptionText.mistake(option + " has no meaning " + otherwise + "; leave it out");
    }
    double scale = text == null ? usual : OptionText.value(option, text).number(0, 1);
    if (used) {
      command.add(option, CommandText.number(scale));
    }
    return used ? scale : 0;
  }

  long seed(CommandText command) {
    long number = OptionText.value(SEED, seed).integer(0, LARGEST_SEED);
    command.add(SEED, Long.toString(number));
    return number;
  }
}
