package dev.scalesweep.identify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.fit.Interval;
import dev.scalesweep.identify.Spread.Correlation;
import dev.scalesweep.identify.Verdict.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which side of each number of a rule a fit falls. */
class VerdictRulesTest {
  /** Evidence against which no rule speaks, but for one thing. */
  private static final class Sound {
    private int runs = 40;
    private int unseen;
    private List<String> scales = List.of();
    private List<String> onBound = List.of();
    private List<Width> widths = List.of(new Width("N_opt(1e24)", new Interval(1e9, 2e9), 0));
    private String widthsUnknown = "";
    private List<Correlation> correlations = List.of();
    private List<Rival> rivals = List.of();
    private double atOptimum = 0.5;
    private List<String> imposed = List.of();
    private String unconverged = "";

    Verdict judged() {
      return VerdictRules.judge(
          new Evidence(
              unconverged,
              runs,
              5,
              unseen,
              scales,
              onBound,
              widths,
              widthsUnknown,
              correlations,
              rivals,
              atOptimum,
              imposed));
    }
  }

  private static Grade of(Sound evidence) {
    Verdict verdict = evidence.judged();
    assertThat(verdict.reasons().isEmpty()).isEqualTo(verdict.grade() == Grade.USABLE);
    return verdict.grade();
  }

  @Test
  void nothingAgainstItMakesAFitUsable() {
    assertThat(of(new Sound())).isEqualTo(Grade.USABLE);
  }

  @ParameterizedTest
  @CsvSource({"4, NOT_IDENTIFIABLE", "5, CAUTION", "6, CAUTION", "7, USABLE"})
  void countsRunsAgainstParameters(int runs, Grade grade) {
    Sound evidence = new Sound();
    evidence.runs = runs;
    assertThat(of(evidence)).isEqualTo(grade);
  }

  @Test
  void parametersThatTheRunsLeaveOpenAreNotIdentifiable() {
    Sound evidence = new Sound();
    evidence.unseen = 1;
    assertThat(of(evidence)).isEqualTo(Grade.NOT_IDENTIFIABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "1e9, 99e9, 0, USABLE",
    "1e9, 101e9, 0, NOT_IDENTIFIABLE",
    "1e9, Infinity, 0, NOT_IDENTIFIABLE",
    "NaN, NaN, 0, NOT_IDENTIFIABLE",
    "1e9, 2e9, 0.1, USABLE",
    "1e9, 2e9, 0.11, NOT_IDENTIFIABLE"
  })
  void measuresTheIntervalOfTheModelSize(double lower, double upper, double missing, Grade grade) {
    Sound evidence = new Sound();
    evidence.widths = List.of(new Width("N_opt(1e24)", new Interval(lower, upper), missing));
    assertThat(of(evidence)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"0.95, USABLE", "0.951, CAUTION", "-0.951, CAUTION", "NaN, USABLE"})
  void looksAtCorrelations(double correlation, Grade grade) {
    Sound evidence = new Sound();
    evidence.correlations = List.of(new Correlation("N", "D", correlation));
    assertThat(of(evidence)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"119, USABLE", "121, CAUTION", "84, USABLE", "83, CAUTION"})
  void comparesWhatMinimaDecide(double other, Grade grade) {
    Sound evidence = new Sound();
    evidence.rivals =
        List.of(new Rival("N_opt(1e24)", 100, 100, 3), new Rival("N_opt(1e25)", 100, other, 3));
    assertThat(of(evidence)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"0.05, USABLE", "0.0499, CAUTION"})
  void countsStartsAtTheOptimum(double share, Grade grade) {
    Sound evidence = new Sound();
    evidence.atOptimum = share;
    assertThat(of(evidence)).isEqualTo(grade);
  }

  @Test
  void whatWasLaidDownOrLiesOnABoundCallsForCaution() {
    Sound onBound = new Sound();
    onBound.onBound = List.of("alpha is on its upper bound, 1");
    assertThat(of(onBound)).isEqualTo(Grade.CAUTION);
    Sound imposed = new Sound();
    imposed.imposed = List.of("the allocation was laid down");
    assertThat(of(imposed)).isEqualTo(Grade.CAUTION);
    Sound unconverged = new Sound();
    unconverged.unconverged = "the fit did not converge";
    assertThat(of(unconverged)).isEqualTo(Grade.CAUTION);
  }

  /** Doubts are of no matter where something is against it. */
  @Test
  void tellsOnlyWhatMakesAFitNotIdentifiable() {
    Sound evidence = new Sound();
    evidence.scales = List.of("the scale A is on its lower bound, 600.0");
    evidence.atOptimum = 0.01;
    assertThat(evidence.judged().reasons())
        .containsExactly("the scale A is on its lower bound, 600.0");
    assertThat(of(evidence)).isEqualTo(Grade.NOT_IDENTIFIABLE);
  }

  @Test
  void saysWhichRuleWasNotApplied() {
    Sound evidence = new Sound();
    evidence.widths = List.of();
    evidence.widthsUnknown = "not applied";
    assertThat(evidence.judged().notApplied()).containsExactly("not applied");
    assertThat(of(evidence)).isEqualTo(Grade.USABLE);
  }
}
