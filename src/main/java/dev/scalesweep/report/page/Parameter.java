package dev.scalesweep.report.page;

import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.report.result.Interval;
import dev.scalesweep.report.result.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fitted parameter, for a table.
 *
 * @param name with its group, where it has one
 * @param value in the formula's own space
 * @param error the standard error; NaN where it is not known
 * @param interval where it is known
 */
public record Parameter(String name, double value, double error, Optional<Interval> interval) {
  private static final int DIGITS = 5;
  private static final int ERROR_DIGITS = 3;

  /** Those of a {@code fit.json}. */
  static List<Parameter> of(Part fit) {
    List<Parameter> parameters = new ArrayList<>();
    fit.entries("parameters").forEach((name, it) -> parameters.add(of(name, it)));
    return parameters;
  }

  private static Parameter of(String name, Part part) {
    double error = part.number("standard_error");
    return new Parameter(
        name,
        part.number("value"),
        Double.isNaN(error) ? part.number("sandwich_standard_error") : error,
        Interval.of(part));
  }

  /** The value, rounded. */
  public String text() {
    return PeopleNumber.digits(value, DIGITS);
  }

  /** The standard error, rounded; empty where it is not known. */
  public String errorText() {
    return Double.isNaN(error) ? "" : PeopleNumber.digits(error, ERROR_DIGITS);
  }

  /** The interval with its level and its kind; empty where it is not known. */
  public String ends() {
    return interval
        .map(it ->
            "%s to %s (%s%%, %s)"
                .formatted(
                    PeopleNumber.digits(it.lower(), DIGITS),
                    PeopleNumber.digits(it.upper(), DIGITS),
                    PeopleNumber.shortest(it.level(), ERROR_DIGITS),
                    it.kind()))
        .orElse("");
  }
}
