package dev.scalesweep.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  /** A curve of two points with D = C / (6 N). */
  private static Points curve(double n, double[] flop, double... loss) {
    double[] sizes = new double[flop.length];
    Arrays.fill(sizes, n);
    return new Points(sizes, Arrays.stream(flop).map(c -> c / 6 / n).toArray(), flop.clone(), loss);
  }

  private static final double[] ENDS = {1e18, 1e22};

  /**
   * Lines over log C: the model of 1e8 is lowest up to 2.2e19, that of 2e8 from there to 3.2e20,
   * that of 4e8 to 5.1e20, and the largest beyond, which alone reaches 1e23.
   */
  private static List<Points> four() {
    return List.of(
        curve(1e8, ENDS, 2.0, 1.9),
        curve(2e8, ENDS, 2.1, 1.7),
        curve(4e8, ENDS, 2.35, 1.55),
        curve(8e8, new double[] {1e18, 1e23}, 3.0, 0.8));
  }

  @Test
  void isTheLowestCurveBetweenThoseOfASmallerAndALargerModel() {
    double[] flop = {3e18, 3e19, 1e20, 3e20, 5e21, 5e22};
    Envelope envelope = Envelope.of(four(), flop);
    // By hand, log10 C / 1e18 = x: 2.0 - 0.025 x, 2.1 - 0.1 x, 2.35 - 0.2 x, 3 - 0.44 x.
    assertThat(envelope.envelope())
        .extracting(Best::budget, Best::N)
        .containsExactly(tuple(3e19, 2e8), tuple(1e20, 2e8), tuple(3e20, 2e8));
    Best best = envelope.envelope().get(1);
    assertThat(best.loss()).isCloseTo(1.9, within(1e-12));
    assertThat(best.D()).isCloseTo(1e20 / 6 / 2e8, within(1e-3));
    assertThat(envelope.growth()).isEmpty();
    assertThat(envelope.reason())
        .isEqualTo("only one model size is ever the lowest between a smaller and a larger one");
  }

  @Test
  void pointsOfACurveAreMetExactly() {
    List<Points> curves =
        List.of(
            curve(1e8, ENDS, 4, 4),
            curve(2e8, new double[] {1e18, 1e20, 1e22}, 3, 2, 1.5),
            curve(4e8, ENDS, 4, 4));
    assertThat(Envelope.of(curves, new double[] {1e18, 1e20, 1e22}).envelope())
        .extracting(Best::loss)
        .containsExactly(3.0, 2.0, 1.5);
  }

  @Test
  void twoCurvesHaveNoneBetweenThem() {
    Envelope two = Envelope.of(four().subList(0, 2), new double[] {3e18, 3e19});
    assertThat(two.growth()).isEmpty();
    assertThat(two.reason())
        .isEqualTo("no curve is ever the lowest between those of a smaller and a larger model");
  }

  /** Sizes a factor of 1.15 apart: the steps of the envelope are finer than its range by far. */
  @Test
  void ofExactCurvesHasTheExponentOfTheLaw() {
    List<Points> curves = new ArrayList<>();
    for (double n : TestLaws.logSpaced(1e7, 1e11, 66)) {
      curves.add(ExactRuns.curve(n, TestLaws.logSpaced(1e17, 1e24, 400)));
    }
    Envelope envelope = Envelope.of(curves, TestLaws.logSpaced(1e18, 1e22, 1500));
    Growth growth = envelope.growth().orElseThrow();
    assertThat(growth.budgets()).isEqualTo(1500);
    assertThat(growth.N().exponent()).isCloseTo(ExactRuns.EXPONENT, within(1e-3));
    assertThat(growth.D().exponent()).isCloseTo(1 - ExactRuns.EXPONENT, within(1e-3));
    double middle = growth.N().coefficient() * Math.pow(1e20, growth.N().exponent());
    assertThat(middle / ExactRuns.optimum(1e20)).isCloseTo(1, within(0.02));
  }

  @Test
  void wholeCurvesAreDrawn() {
    double[] flop = {3e19, 1e20, 4e20};
    Envelope all = Envelope.of(four(), flop);
    for (int seed = 0; seed < 20; seed++) {
      RandomGenerator random = new Well19937c(seed);
      List<Points> curves = four().stream().map(_ -> four().get(random.nextInt(4))).toList();
      assertThat(all.resampled(new Well19937c(seed)).envelope())
          .isEqualTo(Envelope.of(curves, flop).envelope());
    }
  }
}
