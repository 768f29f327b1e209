package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.fit.Objective;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FitPictureTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 0);
  private static final int RUNS = 40;
  private static final double[] SIZES = spread(1, 5e7, 1.6e10);
  private static final double[] TOKENS = spread(2, 1e9, 3e11);
  private static final double[] OBSERVED = observed();

  /** Numbers strewn evenly in their logarithms. */
  private static double[] spread(long seed, double from, double to) {
    Random random = new Random(seed);
    return random.doubles(RUNS).map(share -> from * Math.pow(to / from, share)).toArray();
  }

  private static double[] observed() {
    double[] loss = new double[RUNS];
    Arrays.setAll(loss, i -> Examples.loss(SIZES[i], TOKENS[i]));
    return loss;
  }

  /** Predictions that are off by residuals from -0.02 to 0.02 between logarithms. */
  private static double[] predicted() {
    double[] loss = new double[RUNS];
    Arrays.setAll(loss, i -> OBSERVED[i] * Math.exp(0.04 * i / (RUNS - 1) - 0.02));
    return loss;
  }

  private static FittedRuns runs(Objective objective, double[] predicted) {
    return new FittedRuns(
        "A fit",
        "chinchilla",
        "nats per token",
        objective,
        List.of(
            new FittedRuns.Quantity("N", "parameters", Scale.LOG, SIZES),
            new FittedRuns.Quantity("D", "tokens", Scale.LOG, TOKENS)),
        OBSERVED,
        predicted);
  }

  private static Svg svg(FitPicture picture, FittedRuns runs) throws IOException {
    return Svg.of(out -> picture.writeSvg(runs, out));
  }

  private static byte[] png(FitPicture picture, FittedRuns runs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.writePng(runs, out);
    return out.toByteArray();
  }

  private static byte[] svgBytes(FitPicture picture, FittedRuns runs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.writeSvg(runs, out);
    return out.toByteArray();
  }

  /** The heights of the dots' centres inside the axes, from the left to the right. */
  private static List<Double> heights(Svg svg) {
    return svg.elements("circle").stream()
        .filter(dot -> !isInLegend(dot))
        .sorted(Comparator.comparingDouble(dot -> number(dot, "cx")))
        .map(dot -> number(dot, "cy"))
        .distinct()
        .toList();
  }

  private static boolean isInLegend(Element dot) {
    return number(dot, "cy") > 1100;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void predictedAgainstObservedSaysWhatItShows() throws IOException {
    assertThat(svg(FitPicture.PREDICTED, runs(Objective.DEFAULT, predicted())).texts())
        .contains(
            "A fit",
            "law: chinchilla",
            "observed loss (nats per token)",
            "predicted loss (nats per token)",
            "training runs",
            "predicted = observed",
            "within ± delta = 0.001");
  }

  @Test
  void residualsAreBetweenLogarithmsWhereTheObjectiveHasThem() throws IOException {
    assertThat(svg(FitPicture.RESIDUALS, runs(Objective.DEFAULT, predicted())).texts())
        .contains(
            "log predicted − log observed",
            "N (parameters)",
            "D (tokens)",
            "1B",
            "10B",
            "0.01",
            "within ± delta = 0.001");
  }

  @Test
  void otherwiseTheyHaveTheUnitOfTheLossAndNoBand() throws IOException {
    assertThat(svg(FitPicture.RESIDUALS, runs(SQUARED, predicted())).texts())
        .contains("predicted − observed (nats per token)", "predicted = observed")
        .noneMatch(text -> text.contains("delta"));
  }

  @Test
  void everyRunIsADotInEveryPanel() throws IOException {
    FittedRuns runs = runs(Objective.DEFAULT, predicted());
    assertThat(heights(svg(FitPicture.PREDICTED, runs))).hasSize(RUNS);
    // In two panels, at equal heights.
    assertThat(heights(svg(FitPicture.RESIDUALS, runs))).hasSize(RUNS);
  }

  /** The first panel is of N; the higher the number of a run, the higher is its residual. */
  @Test
  void residualsStandAtTheirHeights() throws IOException {
    List<Double> heights = heights(svg(FitPicture.RESIDUALS, runs(Objective.DEFAULT, predicted())));
    int[] bySize =
        IntStream.range(0, RUNS)
            .boxed()
            .sorted(Comparator.comparingDouble(run -> SIZES[run]))
            .mapToInt(run -> run)
            .toArray();
    double lowest = Collections.max(heights);
    double step = (lowest - Collections.min(heights)) / (RUNS - 1);
    for (int i = 0; i < RUNS; i++) {
      assertThat(heights.get(i)).isCloseTo(lowest - bySize[i] * step, within(0.1));
    }
  }

  @Test
  void runsWithoutAResidualAreCounted() throws IOException {
    double[] some = predicted();
    some[3] = -1;
    some[4] = Double.NaN;
    Svg svg = svg(FitPicture.RESIDUALS, runs(Objective.DEFAULT, some));
    assertThat(svg.texts()).contains("training runs; 2 of 40 have no finite residual");
    assertThat(heights(svg)).hasSize(RUNS - 2);
  }

  @ParameterizedTest
  @EnumSource
  void textsAreApart(FitPicture picture) throws IOException {
    svg(picture, runs(Objective.DEFAULT, predicted())).assertTextsApart();
    svg(picture, runs(SQUARED, OBSERVED)).assertTextsApart();
  }

  @ParameterizedTest
  @EnumSource
  void theSameRunsGiveTheSameBytesInEveryLocale(FitPicture picture) throws IOException {
    FittedRuns runs = runs(Objective.DEFAULT, predicted());
    byte[] png = png(picture, runs);
    byte[] svg = svgBytes(picture, runs);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(png(picture, runs)).isEqualTo(png);
      assertThat(svgBytes(picture, runs)).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }

  static Stream<FittedRuns> oddRuns() {
    double[] none = new double[RUNS];
    Arrays.fill(none, Double.NaN);
    double[] huge = predicted();
    huge[0] = 1e300;
    FittedRuns.Quantity constant =
        new FittedRuns.Quantity("x".repeat(99), "y".repeat(99), Scale.LINEAR, new double[1]);
    return Stream.of(
        runs(Objective.DEFAULT, OBSERVED),
        runs(Objective.DEFAULT, none),
        runs(SQUARED, huge),
        runs(new Objective(Objective.Kind.HUBER, 1e9), predicted()),
        new FittedRuns(
            "",
            "",
            "",
            Objective.DEFAULT,
            List.of(constant, constant, constant, constant, constant, constant),
            new double[] {2},
            new double[] {2.1}));
  }

  @ParameterizedTest
  @MethodSource("oddRuns")
  void oddRunsGivePictures(FittedRuns runs) throws IOException {
    for (FitPicture picture : FitPicture.values()) {
      byte[] png = png(picture, runs);
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1600);
      assertThat(svg(picture, runs).texts()).contains("predicted = observed");
    }
  }
}
