package dev.scalesweep.report.result;

import dev.scalesweep.report.PeopleNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A budget and what is best for it.
 *
 * @param group whose law it follows; empty where there is one for all
 * @param budget FLOP
 * @param N model size, parameters; NaN where there is no optimum
 * @param D training tokens
 * @param loss there
 * @param intervals by the names {@code N}, {@code D}, {@code loss} and {@code
 *     tokens_per_parameter}, where they are known
 * @param note why there is no optimum, or what limits it
 */
public record Budget(
    String group,
    double budget,
    double N,
    double D,
    double loss,
    Map<String, Interval> intervals,
    String note) {

  /** Of an entry of {@code decisions} in fit.json, or of {@code plans} in plan.json. */
  public static Budget of(Part part) {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    part.entries("intervals")
        .forEach((name, it) -> Interval.of(it).ifPresent(found -> intervals.put(name, found)));
    String limit = part.text("limited_by");
    return new Budget(
        part.text("group"),
        part.number("budget"),
        part.number("N"),
        part.number("D"),
        part.number("loss"),
        intervals,
        limit.isEmpty() ? part.text("note") : "limited by " + limit);
  }

  /** Whether there is an optimum. */
  public boolean isFound() {
    return Double.isFinite(N);
  }

  /** D / N. */
  public double ratio() {
    return D / N;
  }

  /** The widest level among the intervals, in percent. */
  public OptionalDouble level() {
    return intervals.values().stream().mapToDouble(Interval::level).max();
  }

  /** A number's ends in words, such as {@code 53.97B to 109.0B}. */
  public String ends(String name) {
    Function<Double, String> text =
        name.equals("N") || name.equals("D")
            ? PeopleNumber::count
            : it -> PeopleNumber.digits(it, 4);
    return Optional.ofNullable(intervals.get(name))
        .map(it -> text.apply(it.lower()) + " to " + text.apply(it.upper()))
        .orElse("");
  }
}
