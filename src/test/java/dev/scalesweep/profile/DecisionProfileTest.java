package dev.scalesweep.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.Bootstrap;
import dev.scalesweep.fit.DrawJournal;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.Intervals;
import dev.scalesweep.fit.LineResponse;
import dev.scalesweep.fit.Linearizer;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterMeasure;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Resampling;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.SliceFitter;
import dev.scalesweep.fit.SliceMinimum;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.law.Law;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles of a Chinchilla fit to simulated runs. */
class DecisionProfileTest {
  private static final double BUDGET = 1e24;
  private static final int RUNS = 120;
  private static final Law LAW = TestLaws.chinchilla();
  private static final ParameterSpace SPACE = ParameterSpace.of(LAW);
  private static final Starts STARTS =
      Starts.grid(
          SPACE, Map.of("A", List.of(5.0, 10.0), "B", List.of(5.0, 10.0), "E", List.of(0.0, 0.5)));

  private static final Map<String, Profile> PROFILES = new LinkedHashMap<>();
  private static Map<String, double[]> draws = Map.of();

  private static Observations runs() {
    Map<String, Double> values = new HashMap<>(LAW.fits().get("besiroglu-full").values());
    Well19937c random = new Well19937c(3);
    double[][] variables = new double[2][RUNS];
    double[] loss = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      variables[0][i] = 5e7 * StrictMath.pow(300, random.nextDouble());
      variables[1][i] = 1e9 * StrictMath.pow(200, random.nextDouble());
      values.put("N", variables[0][i]);
      values.put("D", variables[1][i]);
      loss[i] = LAW.evaluate(values) * StrictMath.exp(0.01 * random.nextGaussian());
    }
    return Observations.unweighted(variables, loss);
  }

  private static Problem problem(boolean weighted) {
    return new Problem(SPACE, Objective.DEFAULT, Settings.DEFAULT, weighted, TestBackends.vector());
  }

  private static Map<String, Measure> measures() {
    ComputeOptimum optimum = new ComputeOptimum(LAW, TestBackends.vector());
    LineResponse response = new LineResponse(SPACE, TestBackends.vector());
    Map<String, Measure> measures = new LinkedHashMap<>();
    measures.put("alpha", new ParameterMeasure(SPACE, "alpha"));
    for (Decision it : Decision.values()) {
      measures.put(it.label(), new DecisionMeasure(SPACE, 0, optimum, response, it, BUDGET));
    }
    return measures;
  }

  @BeforeAll
  static void profile() throws InterruptedException {
    Observations runs = runs();
    Fit fit = new Fitter(problem(false), 2).fit(runs, STARTS, _ -> {});
    Linearizer parts = new Linearizer(SPACE, Objective.DEFAULT, TestBackends.vector());
    Cut cut = Cut.of(fit, runs, parts.at(fit.point(), runs));
    Map<String, Measure> measures = measures();
    new Profiler(fit, new SliceFitter(problem(false), runs), STARTS, cut, List.of(95.0))
        .profiles(measures, 2, _ -> {})
        .forEach(it -> PROFILES.put(it.name(), it));
    Bootstrap.Draw[] replicates =
        new Bootstrap(problem(true), Starts.at(fit.minima(1)), 2)
            .replicates(Resampling.ofRuns(runs, 5), 1000, DrawJournal.NONE, _ -> {});
    draws = new HashMap<>();
    measures.forEach((name, measure) ->
        draws.put(
            name,
            Arrays.stream(replicates)
                .mapToDouble(draw -> measure.at(draw.point()).value())
                .toArray()));
  }

  private static double[] ends(Decision decision) {
    ProfileInterval interval = PROFILES.get(decision.label()).intervals().getFirst();
    return new double[] {interval.lower().value(), interval.upper().value()};
  }

  /** N D = C / 6 at every optimum, so what is profiled is the same. */
  @Test
  void ofModelSizeTokensAndTheirRatioIsTheSame() {
    double[] n = ends(Decision.N_OPT);
    double[] d = ends(Decision.D_OPT);
    double[] ratio = ends(Decision.TOKENS_PER_PARAMETER);
    for (int i = 0; i < 2; i++) {
      double expected = BUDGET / 6 / n[1 - i];
      assertThat(d[i]).isCloseTo(expected, within(1e-6 * expected));
      assertThat(ratio[i]).isCloseTo(expected / n[1 - i], within(1e-6 * expected / n[1 - i]));
    }
  }

  @Test
  void ofTheExponentsAddUpToOne() {
    double[] n = ends(Decision.N_EXPONENT);
    double[] d = ends(Decision.D_EXPONENT);
    assertThat(n[0] + d[1]).isCloseTo(1, within(1e-7));
    assertThat(n[1] + d[0]).isCloseTo(1, within(1e-7));
  }

  @Test
  void everyPointIsWhereItShallBeAndHasConverged() {
    Map<String, Measure> measures = measures();
    PROFILES.forEach((name, profile) -> {
      assertThat(profile.notes()).as(name).isEmpty();
      assertThat(profile.points()).as(name).hasSizeBetween(20, 40);
      assertThat(profile.points())
          .allSatisfy(point -> {
            assertThat(point.ending().isConverged()).isTrue();
            assertThat(measures.get(name).at(point.point()).value())
                .isCloseTo(point.level(), within(1e-9 * Math.max(1, Math.abs(point.level()))));
          });
    });
  }

  /** 1,000 replicates know the ends of a 95% interval to about 3% of its width. */
  @ParameterizedTest
  @ValueSource(strings = {"alpha", "N_exponent", "N_opt", "tokens_per_parameter", "loss"})
  void isAsWideAsTheBootstrapsInterval(String name) {
    Profile profile = PROFILES.get(name);
    ProfileInterval interval = profile.intervals().getFirst();
    Interval percentile =
        new Intervals(List.of(95.0))
            .of(0, draws.get(name), Optional.empty())
            .intervals()
            .getFirst()
            .percentile();
    double width = percentile.upper() - percentile.lower();
    double lower = level(profile, interval.lower());
    double upper = level(profile, interval.upper());
    assertThat(upper - lower).isCloseTo(width, within(0.15 * width));
  }

  /** An end in the space of the measure, in which the point of the curve there has it. */
  private static double level(Profile profile, ProfileEnd end) {
    return profile.points().stream()
        .mapToDouble(SliceMinimum::level)
        .filter(it -> profile.measure().natural(it) == end.value())
        .findFirst()
        .orElseThrow();
  }
}
