package dev.scalesweep.cli;

import dev.scalesweep.fit.BoundEnd;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.FittedParameter;
import dev.scalesweep.identify.SandwichEstimate;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.report.PeopleNumber;
import java.util.List;
import java.util.Optional;

/** What is printed of the parameters of a fit. */
final class ParametersText {
  private static final int PARAMETER_DIGITS = 8;
  private static final int ERROR_DIGITS = 3;
  private static final int INTERVAL_DIGITS = 5;

  private ParametersText() {}

  /** One line for each: its value, what was laid down about it, and how sure it is. */
  static List<String> lines(FitOutcome outcome) {
    List<FittedParameter> parameters = outcome.fit().fittedParameters();
    int width = parameters.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    return parameters.stream()
        .map(it ->
            it.name()
                + " ".repeat(width - it.name().length())
                + " = "
                + PeopleNumber.digits(it.value(), PARAMETER_DIGITS)
                + known(it)
                + certainty(
                    outcome.parameterEstimate(it), outcome.parameterError(it), outcome.levels()))
        .toList();
  }

  private static String known(FittedParameter parameter) {
    Optional<String> bound = parameter.onBound().map(BoundEnd::label);
    return switch (parameter.constraint().orElse(null)) {
      case Constraint.Fixed _ -> "  fixed";
      case Constraint.Tied it -> "  tied: " + LawText.formula(it.formula());
      case null, default -> bound.map(end -> "  on its " + end + " bound").orElse("");
    };
  }

  /** The bootstrap's with the sandwich's error beside it, or the sandwich's alone. */
  private static String certainty(
      Optional<Estimate> estimate, Optional<SandwichEstimate> sandwich, List<Double> levels) {
    Optional<String> own = sandwich.map(it -> error(it.standardError()));
    String beside = own.map(it -> "; sandwich " + it).orElse("");
    return EstimateText.interval(
            estimate, sandwich, levels, end -> PeopleNumber.digits(end, INTERVAL_DIGITS))
        .map(interval ->
            "  "
                + estimate.map(it -> error(it.standardError())).or(() -> own).orElseThrow()
                + ", "
                + interval
                + (estimate.isPresent() ? beside : ""))
        .orElse("");
  }

  private static String error(double standardError) {
    return "± " + PeopleNumber.digits(standardError, ERROR_DIGITS);
  }
}
