package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.data.ReferenceData;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {
  private static final Law MEAN =
      TestLaws.of(
          "m + 0*x", List.of("x"), List.of(new Parameter("m", Transform.NONE, List.of(0.0, 2.0))));

  private static final double[] LOSS = {1.1, 0.7, 1.6, 1.3, 0.9, 1.0};

  private static Optional<Likelihood> of(Objective objective, double[] loss, double[] weights)
      throws InterruptedException {
    Observations runs = new Observations(new double[][] {new double[loss.length]}, loss, weights);
    Problem problem =
        new Problem(
            ParameterSpace.of(MEAN), objective, Settings.DEFAULT, true, TestBackends.reference());
    Fit fit =
        new Fitter(problem, 1).fit(runs, Starts.grid(ParameterSpace.of(MEAN), Map.of()), _ -> {});
    return Likelihood.of(fit, runs);
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** A mean and a variance: the log-likelihood is -n/2 (log(2 pi s^2) + 1). */
  @Test
  void ofASquaredObjectiveIsNormal() throws InterruptedException {
    Likelihood likelihood =
        of(new Objective(Objective.Kind.SQUARED, 1), LOSS, ones(6)).orElseThrow();
    double mean = Arrays.stream(LOSS).sum() / 6;
    double variance = Arrays.stream(LOSS).map(it -> (it - mean) * (it - mean)).sum() / 6;
    double logarithm = -3 * (Math.log(2 * Math.PI * variance) + 1);
    assertThat(likelihood.parameters()).isEqualTo(2);
    assertThat(likelihood.logarithm()).isCloseTo(logarithm, within(1e-10));
    assertThat(likelihood.aic()).isCloseTo(4 - 2 * logarithm, within(1e-10));
    assertThat(likelihood.bic()).isCloseTo(2 * Math.log(6) - 2 * logarithm, within(1e-10));
  }

  /** Huber's function with a knee beyond all residuals is half the square, with one likelihood. */
  @Test
  void ofARobustObjectiveThatMeetsNoOutlierIsTheSame() throws InterruptedException {
    Likelihood squared = of(new Objective(Objective.Kind.SQUARED, 1), LOSS, ones(6)).orElseThrow();
    Likelihood robust = of(new Objective(Objective.Kind.HUBER, 50), LOSS, ones(6)).orElseThrow();
    assertThat(robust.logarithm()).isCloseTo(squared.logarithm(), within(1e-10));
  }

  @Test
  void thereIsNoneForWeightsThatAreNoCounts() throws InterruptedException {
    double[] weights = {1, 1, 2, 1, 1, 1};
    assertThat(of(Objective.DEFAULT, LOSS, weights)).isEmpty();
  }

  @Test
  void thereIsNoneForAsManyParametersAsRuns() throws InterruptedException {
    assertThat(of(Objective.DEFAULT, new double[] {1.1, 0.7}, ones(2))).isEmpty();
    assertThat(of(Objective.DEFAULT, new double[] {1.1, 0.7, 1.6}, ones(3))).isPresent();
  }

  /**
   * The log-likelihoods of Besiroglu et al. 2024 (arXiv 2404.10102, notebook, cells 48 to 52): of
   * Hoffmann's printed values, of those of their TeX source, and of their own. Their density has
   * its knee at a thousandth of the scale; the scales are the maxima of the likelihood for each set
   * of values, found by a golden section search in Python.
   */
  @ParameterizedTest
  @CsvSource({
    "406.4, 410.7, 1.69, 0.34, 0.28, 1.7670360362539605e-5, 562.25",
    "406.4010175194737, 410.7228269450398, 1.6933736809989528, 0.33917084, 0.2849083,"
        + " 5.606223265216478e-6, 837.78",
    "482.006, 2085.434, 1.81686, 0.347813, 0.365854, 4.706242725976857e-6, 879.77"
  })
  void theDensityGivesThePublishedLikelihoods(
      double a, double b, double e, double alpha, double beta, double scale, double published)
      throws IOException {
    double knee = 1e-3 * scale;
    double sum = 0;
    double[][] runs = besiroglu();
    for (double[] run : runs) {
      double predicted = e + a / Math.pow(run[0], alpha) + b / Math.pow(run[1], beta);
      double residual = Math.abs(Math.log(predicted) - Math.log(run[2]));
      sum += residual <= knee ? residual * residual / 2 : knee * (residual - knee / 2);
    }
    assertThat(new HuberDensity(knee).logLikelihood(sum, runs.length, scale))
        .isCloseTo(published, within(0.005));
  }

  /** N, D and loss of the 240 runs. */
  private static double[][] besiroglu() throws IOException {
    double[][] runs =
        Files.readAllLines(ReferenceData.folder("besiroglu-2024").resolve("runs.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(it ->
                new double[] {
                  Double.parseDouble(it[3]),
                  Double.parseDouble(it[4]) / 6 / Double.parseDouble(it[3]),
                  Double.parseDouble(it[6])
                })
            .sorted((one, other) -> Double.compare(one[2], other[2]))
            .toArray(double[][]::new);
    return Arrays.copyOf(runs, 240);
  }

  @Test
  void anAsymmetricObjectiveHasNone() throws InterruptedException {
    assertThat(of(new Objective(Objective.Kind.SQUARED, 1, 10, 1), LOSS, ones(6))).isEmpty();
  }
}
