package dev.scalesweep.cli;

import dev.scalesweep.identify.Verdict;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.job.NewPoint;
import dev.scalesweep.job.Prediction;
import dev.scalesweep.report.PeopleNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is printed of the predictions of a fit, and of whether it answers at all. */
final class ConclusionText {
  private static final int LOSS_DIGITS = 5;

  private final List<Double> levels;

  private ConclusionText(List<Double> levels) {
    this.levels = levels;
  }

  static List<String> lines(FitOutcome outcome) {
    Verdict verdict = outcome.identification().verdict();
    ConclusionText text = new ConclusionText(outcome.levels());
    List<String> lines = new ArrayList<>();
    if (verdict.isIdentifiable()) {
      outcome.identification().predictions().stream().map(text::prediction).forEach(lines::add);
    }
    lines.add("verdict: " + verdict.grade().label());
    Stream.concat(verdict.reasons().stream(), verdict.notApplied().stream())
        .map(it -> "  " + it)
        .forEach(lines::add);
    return lines;
  }

  private String prediction(Prediction prediction) {
    return "at "
        + point(prediction.point())
        + ": loss "
        + loss(prediction.loss())
        + certainty(prediction);
  }

  /** Such as {@code N = 70B, D = 1.4T}. */
  static String point(NewPoint point) {
    String where =
        point.variables().entrySet().stream()
            .map(it -> it.getKey() + " = " + PeopleNumber.count(it.getValue()))
            .collect(Collectors.joining(", "));
    return where + point.group().map(it -> ", group " + it).orElse("");
  }

  private String certainty(Prediction prediction) {
    String law =
        EstimateText.interval(
                prediction.estimate(), prediction.sandwich(), levels, ConclusionText::loss)
            .map(it -> ", " + it)
            .orElse("");
    return prediction.newRun().isEmpty() ? law : law + "; a new run " + newRun(prediction);
  }

  private String newRun(Prediction prediction) {
    int widest = EstimateText.widest(levels);
    return EstimateText.interval(
        prediction.newRun().get(widest), levels.get(widest), "", ConclusionText::loss);
  }

  static String loss(double loss) {
    return PeopleNumber.digits(loss, LOSS_DIGITS);
  }
}
