package dev.scalesweep.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class IsoflopTest {
  /** Of Hoffmann et al. 2022, section 3.2. */
  private static final double[] BUDGETS = {6e18, 1e19, 3e19, 6e19, 1e20, 3e20, 6e20, 1e21, 3e21};

  private static final int HALF = 6;

  /**
   * Exact runs, {@value #HALF} sizes on either side of a middle.
   *
   * @param step between neighbours, in log N
   * @param offset of the middle from the optimum of a budget, in log N
   */
  private static Isoflop isoflop(double step, DoubleUnaryOperator offset) {
    List<double[]> runs = new ArrayList<>();
    List<Bin> bins = new ArrayList<>();
    for (double budget : BUDGETS) {
      for (int j = -HALF; j <= HALF; j++) {
        double middle = ExactRuns.optimum(budget) * Math.exp(offset.applyAsDouble(budget));
        runs.add(new double[] {middle * Math.exp(step * j), budget});
      }
      bins.add(new Bin(budget, IntStream.range(runs.size() - 2 * HALF - 1, runs.size()).toArray()));
    }
    return new Isoflop(ExactRuns.points(runs), bins, 5);
  }

  /**
   * Where the least-squares parabola of an exact profile has its minimum, in log N from the
   * optimum. Along 6ND = C the law is E + k (beta exp(-alpha x) + alpha exp(beta x)) with x = log
   * N/N_opt, and k is of no matter. The normal equations for sizes at equal steps u about their
   * middle are solved in closed form.
   */
  private static double shift(double step, double offset) {
    double n = 2 * HALF + 1;
    double u2 = 0;
    double u4 = 0;
    double f = 0;
    double uf = 0;
    double u2f = 0;
    for (int j = -HALF; j <= HALF; j++) {
      double u = step * j;
      double loss =
          ExactRuns.BETA * Math.exp(-ExactRuns.ALPHA * (offset + u))
              + ExactRuns.ALPHA * Math.exp(ExactRuns.BETA * (offset + u));
      u2 += u * u;
      u4 += u * u * u * u;
      f += loss;
      uf += u * loss;
      u2f += u * u * loss;
    }
    double slope = uf / u2;
    double curvature = (n * u2f - u2 * f) / (n * u4 - u2 * u2);
    return offset - slope / (2 * curvature);
  }

  private static double logRatio(Isoflop isoflop, int budget) {
    return Math.log(isoflop.profiles().get(budget).best().N() / ExactRuns.optimum(BUDGETS[budget]));
  }

  /** The bias is the same at every budget, so that it is in the level and not in the exponents. */
  @Test
  void profilesAboutTheOptimumGiveTheExponentAndAShiftedLevel() {
    Isoflop isoflop = isoflop(0.25, _ -> 0);
    Growth growth = isoflop.growth().orElseThrow();
    assertThat(growth.N().exponent()).isCloseTo(ExactRuns.EXPONENT, within(1e-10));
    assertThat(growth.D().exponent()).isCloseTo(1 - ExactRuns.EXPONENT, within(1e-10));
    assertThat(growth.budgets()).isEqualTo(BUDGETS.length);
    double shift = shift(0.25, 0);
    assertThat(shift).isBetween(0.01, 0.02);
    for (int i = 0; i < BUDGETS.length; i++) {
      assertThat(logRatio(isoflop, i)).isCloseTo(shift, within(1e-9));
      Best best = isoflop.profiles().get(i).best();
      assertThat(6 * best.N() * best.D()).isCloseTo(BUDGETS[i], within(1e-9 * BUDGETS[i]));
    }
  }

  /**
   * To leading order the shift is (alpha - beta)/6 times the ratio of the fourth to the second
   * moment of the sizes about the optimum, from the third derivative of the profile.
   */
  @Test
  void theShiftFollowsFromTheThirdDerivative() {
    double step = 0.02;
    double fourth = 0;
    double second = 0;
    for (int j = -HALF; j <= HALF; j++) {
      fourth += Math.pow(step * j, 4);
      second += Math.pow(step * j, 2);
    }
    double leading = (ExactRuns.ALPHA - ExactRuns.BETA) / 6 * fourth / second;
    assertThat(logRatio(isoflop(step, _ -> 0), 4)).isCloseTo(leading, within(0.01 * leading));
  }

  /** So is one that is off the optimum by the same factor everywhere. */
  @Test
  void profilesOffTheOptimumByOneFactorGiveTheExponent() {
    Isoflop isoflop = isoflop(0.25, _ -> 0.8);
    Growth growth = isoflop.growth().orElseThrow();
    assertThat(growth.N().exponent()).isCloseTo(ExactRuns.EXPONENT, within(1e-10));
    double shift = shift(0.25, 0.8);
    assertThat(shift - shift(0.25, 0)).isLessThan(-0.005);
    assertThat(logRatio(isoflop, 3)).isCloseTo(shift, within(1e-9));
  }

  /**
   * Sizes that grow half as fast as the optimum drift off it, and the exponent is biased by what
   * the shifts at the budgets make it: -0.0072055, by the same sums in Python.
   */
  @Test
  void profilesThatDriftOffTheOptimumGiveABiasedExponent() {
    DoubleUnaryOperator drift = budget -> -ExactRuns.EXPONENT / 2 * Math.log(budget / 3e19);
    Growth growth = isoflop(0.25, drift).growth().orElseThrow();
    double[] minima =
        Arrays.stream(BUDGETS)
            .map(it -> ExactRuns.optimum(it) * Math.exp(shift(0.25, drift.applyAsDouble(it))))
            .toArray();
    double expected = PowerLaw.through(BUDGETS, minima).exponent();
    assertThat(growth.N().exponent()).isCloseTo(expected, within(1e-10));
    assertThat(growth.N().exponent() - ExactRuns.EXPONENT)
        .isCloseTo(-0.007205477175536697, within(1e-9));
  }

  private static Isoflop profile(double[] sizes, double[] losses) {
    double[] flop = new double[sizes.length];
    Arrays.fill(flop, 1e20);
    double[] tokens = Arrays.stream(sizes).map(n -> 1e20 / 6 / n).toArray();
    int[] all = IntStream.range(0, sizes.length).toArray();
    Points points = new Points(sizes, tokens, flop, losses);
    return new Isoflop(points, List.of(new Bin(1e20, all), new Bin(2e20, new int[0])), 4);
  }

  private static String note(double[] sizes, double... losses) {
    return profile(sizes, losses).profiles().getFirst().note();
  }

  @Test
  void whatHasNoMinimumIsLeftOutWithTheReason() {
    double[] sizes = TestLaws.logSpaced(1e8, 1e10, 5);
    assertThat(note(sizes, 3, 2, 1.9, 2.1, 3)).isEmpty();
    assertThat(note(sizes, 3, 3.5, 3.6, 3.5, 3)).isEqualTo("the parabola opens downward");
    String larger = "the loss still falls towards larger models";
    String smaller = "the loss still falls towards smaller models";
    assertThat(note(sizes, 3, 2.5, 2.05, 1.65, 1.3)).isEqualTo(larger);
    assertThat(note(sizes, 1.3, 1.65, 2.05, 2.5, 3)).isEqualTo(smaller);
    // The parabola turns above the largest model, though that is a little worse than the one below.
    assertThat(note(sizes, 3, 2.5, 2.05, 1.65, 1.66)).isEqualTo(larger);
    assertThat(note(sizes, 1.66, 1.65, 2.05, 2.5, 3)).isEqualTo(smaller);
    // The parabola turns below the largest model, though that is the best.
    assertThat(note(sizes, 3, 2.2, 2.01, 2.005, 2)).isEqualTo(larger);
    assertThat(note(sizes, 2, 2.005, 2.01, 2.2, 3)).isEqualTo(smaller);
    assertThat(note(new double[] {1e8, 1e8, 1e9, 1e9, 1e10}, 3, 3, 2, 2, 3))
        .isEqualTo("3 model sizes, where 4 are needed");
    Profile empty = profile(sizes, new double[] {3, 2, 1.9, 2.1, 3}).profiles().getLast();
    assertThat(empty.note()).isEqualTo("0 model sizes, where 4 are needed");
    assertThat(empty.budget()).isEqualTo(2e20);
  }

  @Test
  void oneBudgetIsTooFew() {
    Isoflop one = profile(TestLaws.logSpaced(1e8, 1e10, 5), new double[] {3, 2, 1.9, 2.1, 3});
    assertThat(one.growth()).isEmpty();
    assertThat(one.reason()).isEqualTo("only 1 budget can be used, and growth takes two");
    Isoflop none = profile(TestLaws.logSpaced(1e8, 1e10, 5), new double[] {3, 4, 5, 4, 3});
    assertThat(none.reason())
        .isEqualTo("no budget has a parabola with a minimum among 4 model sizes or more");
  }

  /** Every run says by its loss which budget it is of. */
  @Test
  void runsAreDrawnWithinTheirBudget() {
    Isoflop isoflop = isoflop(0.25, _ -> 0);
    Isoflop drawn = isoflop.resampled(new Well19937c(3));
    for (int i = 0; i < BUDGETS.length; i++) {
      Profile profile = drawn.profiles().get(i);
      assertThat(profile.runs()).isEqualTo(2 * HALF + 1);
      assertThat(profile.sizes()).isBetween(3, 2 * HALF);
      assertThat(profile.budget()).isCloseTo(BUDGETS[i], within(1e-9 * BUDGETS[i]));
    }
    assertThat(drawn.growth()).isNotEqualTo(isoflop.growth());
  }

  /** Also where the best of the runs is the largest that was drawn. */
  @Test
  void drawnRunsAreHeldToTheParabolaAlone() {
    double[] sizes = TestLaws.logSpaced(1e8, 1e10, 5);
    Isoflop isoflop = profile(sizes, new double[] {3, 2.4, 2, 1.9, 2});
    int usable = 0;
    for (int seed = 0; seed < 200; seed++) {
      Profile drawn = isoflop.resampled(new Well19937c(seed)).profiles().getFirst();
      boolean inside = drawn.best().N() > 1e8 && drawn.best().N() < 1e10;
      assertThat(drawn.isUsable()).isEqualTo(inside);
      usable += inside ? 1 : 0;
    }
    // With three sizes or more, and some of the larger ones among them, it is.
    assertThat(usable).isGreaterThan(120);
  }

  @Test
  void whatIsLeftOutIsNotDrawn() {
    Isoflop isoflop = profile(TestLaws.logSpaced(1e8, 1e10, 5), new double[] {3, 2, 1.9, 2.1, 3});
    assertThat(isoflop.profiles()).hasSize(2);
    assertThat(isoflop.resampled(new Well19937c(1)).profiles()).hasSize(1);
  }
}
