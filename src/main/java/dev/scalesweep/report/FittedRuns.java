package dev.scalesweep.report;

import dev.scalesweep.fit.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the pictures of a fit show: runs with their observed and their predicted loss.
 *
 * @param title the pictures' title
 * @param law the law that was fitted, such as {@code chinchilla}
 * @param unit the unit of the loss, such as {@code nats per token}
 * @param objective in whose own space residuals are taken
 * @param quantities what the residuals are shown by, at least one
 * @param observed the observed loss of each run. Neither modified nor copied.
 * @param predicted the predicted loss of each run. Neither modified nor copied.
 */
public record FittedRuns(
    String title,
    String law,
    String unit,
    Objective objective,
    List<Quantity> quantities,
    double[] observed,
    double[] predicted) {

  /**
   * Something in which runs differ.
   *
   * @param name such as {@code N}
   * @param unit such as {@code parameters}; empty for none
   * @param scale how values map to positions
   * @param values one for each run. Neither modified nor copied.
   */
  public record Quantity(String name, String unit, Scale scale, double[] values) {}

  /** With a copy of the list, and texts that can be shown. */
  public FittedRuns {
    title = Words.printable(title);
    law = Words.printable(law);
    unit = Words.printable(unit);
    quantities = List.copyOf(quantities);
  }

  /** How many runs there are. */
  int size() {
    return observed.length;
  }

  /** The scale on which equal distances are equal residuals. */
  Scale lossScale() {
    return objective.kind().isLogarithmic() ? Scale.LOG : Scale.LINEAR;
  }

  /** The residual of each run; not finite where the law predicts no loss. */
  double[] residuals() {
    return IntStream.range(0, size())
        .mapToDouble(i -> objective.residual(predicted[i], observed[i]))
        .toArray();
  }

  /** The values of the runs whose residual is finite. */
  double[] shown(double[] values) {
    double[] residuals = residuals();
    return IntStream.range(0, size())
        .filter(i -> Double.isFinite(residuals[i]))
        .mapToDouble(i -> values[i])
        .toArray();
  }

  /** What the legend calls the runs. */
  String legend() {
    long without = Arrays.stream(residuals()).filter(it -> !Double.isFinite(it)).count();
    return without == 0
        ? "training runs"
        : "training runs; %d of %d have no finite residual".formatted(without, size());
  }
}
