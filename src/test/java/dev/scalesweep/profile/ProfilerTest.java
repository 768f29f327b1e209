package dev.scalesweep.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Linearizer;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterMeasure;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.SliceFitter;
import dev.scalesweep.fit.SliceMinimum;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles that are known in closed form. */
class ProfilerTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);
  private static final int RUNS = 20;

  private static Parameter parameter(String name, Double... starts) {
    return new Parameter(name, Transform.NONE, List.of(starts));
  }

  private static Law law(String formula, Parameter... parameters) {
    return TestLaws.of(formula, List.of("x"), List.of(parameters));
  }

  private static final Law LINE =
      law("a + b*x", parameter("a", -1.0, 0.0, 1.0), parameter("b", -1.0, 0.0, 1.0));

  /** Losses around a line of slope 0.7 through 2, at x from 1 to 3. */
  private static Observations line(double noise) {
    Well19937c random = new Well19937c(11);
    double[] x = new double[RUNS];
    double[] y = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      x[i] = 1 + 2.0 * i / (RUNS - 1);
      y[i] = 2 + 0.7 * x[i] + noise * random.nextGaussian();
    }
    return Observations.unweighted(new double[][] {x}, y);
  }

  private static List<Profile> profiles(
      Law law, Objective objective, Observations runs, int threads, String... names)
      throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(law);
    Problem problem = new Problem(space, objective, Settings.DEFAULT, false, TestBackends.vector());
    Starts grid = Starts.grid(space, Map.of());
    Fit fit = new Fitter(problem, 1).fit(runs, grid, _ -> {});
    Linearizer parts = new Linearizer(space, objective, TestBackends.vector());
    Cut cut = Cut.of(fit, runs, parts.at(fit.point(), runs));
    Map<String, Measure> measures = new LinkedHashMap<>();
    for (String name : names) {
      measures.put(name, new ParameterMeasure(space, name));
    }
    return new Profiler(fit, new SliceFitter(problem, runs), grid, cut, List.of(80.0, 95.0))
        .profiles(measures, threads, _ -> {});
  }

  private static Profile profile(Law law, Observations runs, String name)
      throws InterruptedException {
    return profiles(law, SQUARED, runs, 1, name).getFirst();
  }

  /** Ordinary least squares of y over x. */
  private record Regression(double slope, double spread, double sum) {
    static Regression of(Observations runs) {
      double[] x = runs.variables()[0];
      double[] y = runs.loss();
      double meanX = Arrays.stream(x).average().orElseThrow();
      double meanY = Arrays.stream(y).average().orElseThrow();
      double spread = 0;
      double product = 0;
      for (int i = 0; i < x.length; i++) {
        spread += (x[i] - meanX) * (x[i] - meanX);
        product += (x[i] - meanX) * (y[i] - meanY);
      }
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double residual = y[i] - meanY - product / spread * (x[i] - meanX);
        sum += residual * residual;
      }
      return new Regression(product / spread, spread, sum);
    }

    /** Half the width of the t interval of the slope. */
    double half(double level) {
      int degrees = RUNS - 2;
      double t = new TDistribution(degrees).inverseCumulativeProbability(0.5 + level / 200);
      return t * Math.sqrt(sum / degrees / spread);
    }
  }

  private static void assertIntervals(Profile profile, Regression expected) {
    for (ProfileInterval interval : profile.intervals()) {
      double half = expected.half(interval.level());
      assertThat(interval.lower().value()).isCloseTo(expected.slope() - half, within(1e-6 * half));
      assertThat(interval.upper().value()).isCloseTo(expected.slope() + half, within(1e-6 * half));
    }
  }

  @Test
  void ofALineIsTheTInterval() throws InterruptedException {
    Observations runs = line(0.1);
    Profile profile = profile(LINE, runs, "b");
    Regression expected = Regression.of(runs);
    assertIntervals(profile, expected);
    assertThat(profile.cut()).isInstanceOf(Cut.F.class);
    assertThat(profile.points()).hasSizeBetween(20, 40);
    assertThat(profile.notes()).isEmpty();
    for (SliceMinimum point : profile.points()) {
      double rise = (point.level() - expected.slope()) * (point.level() - expected.slope());
      assertThat(point.objective())
          .isCloseTo(expected.sum() + rise * expected.spread(), within(1e-9 * expected.sum()));
      assertThat(point.ending().isConverged()).isTrue();
    }
  }

  /**
   * Two coordinates give the same intercept: a value that the cubic takes three times. Followed
   * from point to point a solution is lost where its branch ends; other starts find the others.
   */
  @Test
  void findsTheOtherBranchWhereOneEnds() throws InterruptedException {
    Law cubic =
        law("m^3 - 3*m + b*x", parameter("m", -2.0, 0.0, 2.0), parameter("b", -1.0, 0.0, 1.0));
    Observations runs = line(1.5);
    assertIntervals(profile(cubic, runs, "b"), Regression.of(runs));
  }

  /** The sum of squares depends on m^2 alone: it is least at the roots of the mean. */
  @Test
  void seesASecondBasinOfTheNumberItself() throws InterruptedException {
    Law square = law("m^2 + 0*x", parameter("m", -2.0, 0.5, 2.0));
    Observations runs = line(0.3);
    Profile profile = profile(square, runs, "m");
    double mean = Arrays.stream(runs.loss()).average().orElseThrow();
    for (ProfileInterval interval : profile.intervals()) {
      double end = Math.sqrt(mean + Math.sqrt(interval.rise() / RUNS));
      assertThat(interval.lower().value()).isCloseTo(-end, within(1e-6));
      assertThat(interval.upper().value()).isCloseTo(end, within(1e-6));
    }
    assertThat(profile.notes())
        .hasSize(2)
        .allSatisfy(note -> assertThat(note).contains("has a gap: the objective is above the cut"));
  }

  @Test
  void hasNoEndWhereTheObjectiveRisesNoFurther() throws InterruptedException {
    Law saturating = law("2 + 1/(1 + exp(-k)) + 0.7*x", parameter("k", -2.0, 0.0, 2.0));
    Observations runs = line(0.5);
    double[] loss = Arrays.stream(runs.loss()).map(it -> it + 0.97).toArray();
    Profile profile = profile(saturating, Observations.unweighted(runs.variables(), loss), "k");
    ProfileInterval wide = profile.intervals().getLast();
    assertThat(wide.lower().isOpen()).isFalse();
    assertThat(wide.upper().value()).isNaN();
    assertThat(wide.upper().reason()).startsWith("the objective stays below the cut as far as ");
  }

  @Test
  void hasNoEndWhereThereIsNoFitBeyond() throws InterruptedException {
    Law rooted = law("2 + sqrt(k) + 0.7*x", parameter("k", 0.01, 0.1, 1.0));
    Profile profile = profile(rooted, line(0.5), "k");
    ProfileEnd lower = profile.intervals().getLast().lower();
    assertThat(lower.value()).isNaN();
    assertThat(lower.reason()).startsWith("there is no fit with a value beyond ");
  }

  @Test
  void saysWhyThereIsNone() throws InterruptedException {
    Observations two = Observations.unweighted(new double[][] {{1, 2}}, new double[] {3, 3.5});
    assertOpen(
        profile(LINE, two, "b"),
        "there are no more runs than free parameters, so their scatter is unknown");
    assertOpen(profile(LINE, line(0), "b"), "the runs lie on the law, so their scatter is unknown");
    Law idle =
        law(
            "a + b*x + 0*c",
            LINE.parameters().get(0),
            LINE.parameters().get(1),
            parameter("c", 0.0, 1.0));
    assertThat(profile(idle, line(0.1), "c").intervals().getFirst().upper().reason())
        .startsWith("the objective stays below the cut as far as ");
  }

  private static void assertOpen(Profile profile, String reason) {
    assertThat(profile.points()).isEmpty();
    assertThat(profile.intervals())
        .hasSize(2)
        .allSatisfy(interval -> {
          assertThat(interval.lower()).isEqualTo(new ProfileEnd(Double.NaN, reason));
          assertThat(interval.upper()).isEqualTo(new ProfileEnd(Double.NaN, reason));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void doesNotDependOnTheNumberOfThreads(int threads) throws InterruptedException {
    List<Profile> one = profiles(LINE, Objective.DEFAULT, line(0.1), 1, "a", "b");
    List<Profile> more = profiles(LINE, Objective.DEFAULT, line(0.1), threads, "a", "b");
    assertThat(more)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*measure")
        .isEqualTo(one);
  }
}
