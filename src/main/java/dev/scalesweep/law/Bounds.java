package dev.scalesweep.law;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Quantity;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import java.util.List;

/**
 * Two ends that a parameter lies between and can reach.
 *
 * @param lower may be minus infinity
 * @param upper above the lower; may be infinity
 */
public record Bounds(double lower, double upper) {
  /** Those of a parameter that can have any value. */
  public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * The bounds in a list such as {@code [0, 2]} or {@code [1, .inf]}, in the formula's own space.
   *
   * @param transform of the parameter
   * @throws Mistake if they are not two numbers, the lower below the upper, within what the
   *     transform can take
   */
  public static Bounds read(Value value, Transform transform) {
    List<Value> ends = value.list();
    if (ends.size() != 2) {
      throw value.mistake("a lower and an upper end, such as [1, 2] or [0, .inf], would be right");
    }
    Bounds bounds = new Bounds(end(ends.getFirst(), transform), end(ends.getLast(), transform));
    Bounds fitted = bounds.fitted(transform);
    if (fitted.lower < fitted.upper) {
      return bounds;
    }
    throw new Mistake(
        value.place(),
        value.path()
            + ": the lower end "
            + Wording.number(bounds.lower)
            + " is not below the upper end "
            + Wording.number(bounds.upper));
  }

  private static double end(Value value, Transform transform) {
    double end =
        switch (value.text()) {
          case "-.inf" -> Double.NEGATIVE_INFINITY;
          case ".inf" -> Double.POSITIVE_INFINITY;
          default ->
              Quantity.parse(
                  value.text(),
                  _ -> value.mistake("a number, -.inf or .inf for no bound, would be right"));
        };
    if (transform == Transform.LOG && end < 0 && Double.isFinite(end)) {
      throw value.mistake(
          "0 or more would be right, since the parameter is fitted as its logarithm");
    }
    return end;
  }

  /** The same in the fitted space; an end that this space does not reach is none. */
  public Bounds fitted(Transform transform) {
    return new Bounds(
        Double.isInfinite(lower) ? lower : transform.toFitted(lower),
        Double.isInfinite(upper) ? upper : transform.toFitted(upper));
  }

  /** Whether there is a lower end. */
  public boolean hasLower() {
    return lower > Double.NEGATIVE_INFINITY;
  }

  /** Whether there is an upper end. */
  public boolean hasUpper() {
    return upper < Double.POSITIVE_INFINITY;
  }
}
