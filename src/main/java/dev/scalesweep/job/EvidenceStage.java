package dev.scalesweep.job;

import dev.scalesweep.fit.BoundEnd;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.FittedParameter;
import dev.scalesweep.fit.StartResults;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.Evidence;
import dev.scalesweep.identify.Model;
import dev.scalesweep.identify.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Gathers what a verdict is made on. */
final class EvidenceStage {
  private final Fitted fitted;
  private final Model model;
  private final Diagnosis diagnosis;
  private final List<NewPoint> points;

  /**
   * @param points runs whose loss is predicted
   */
  EvidenceStage(Fitted fitted, Model model, Diagnosis diagnosis, List<NewPoint> points) {
    this.fitted = fitted;
    this.model = model;
    this.diagnosis = diagnosis;
    this.points = points;
  }

  Evidence run() {
    Fit fit = fitted.fit();
    WidthStage widths = new WidthStage(fitted, model, diagnosis);
    return new Evidence(
        fit.ending().isConverged() ? "" : JobOutcome.notConverged(fit.ending()),
        model.parts().size(),
        fit.space().size(),
        diagnosis.unseen(),
        scales(),
        onBound(false),
        widths.widths(),
        widths.unknown(),
        Spread.correlations(fit.law(), fitted.observations()),
        new RivalStage(fitted, diagnosis, points).rivals(),
        atOptimum(),
        imposed());
  }

  private List<String> scales() {
    List<String> scales = new ArrayList<>();
    for (FittedParameter parameter : fitted.fit().fittedParameters()) {
      if (diagnosis.vanished().contains(parameter.name())) {
        scales.add(
            String.format(
                Locale.ROOT,
                "the scale %s is driven out, to %.3g: a factor of e changes no predicted loss by"
                    + " more than a millionth",
                parameter.name(),
                parameter.value()));
      }
    }
    scales.addAll(onBound(true));
    return scales;
  }

  /** What is on a bound: the scales, or the others. */
  private List<String> onBound(boolean scales) {
    List<String> names = model.space().names();
    List<String> found = new ArrayList<>();
    for (FittedParameter parameter : fitted.fit().fittedParameters()) {
      int index = names.indexOf(parameter.name());
      if (parameter.onBound().isPresent() && model.space().isLogarithm(index) == scales) {
        found.add(onBound(parameter, parameter.onBound().get(), scales ? "the scale " : ""));
      }
    }
    return found;
  }

  private static String onBound(FittedParameter parameter, BoundEnd end, String what) {
    return String.format(
        Locale.ROOT,
        "%s%s is on its %s bound, %.4g",
        what,
        parameter.name(),
        end.label(),
        parameter.value());
  }

  private double atOptimum() {
    StartResults starts = fitted.fit().starts();
    return (double) starts.within(fitted.fit().value()) / starts.total();
  }

  /** What follows from values that were laid down: the decisions, or only how they grow. */
  private List<String> imposed() {
    Quantities quantities = fitted.quantities().in(model.space());
    List<String> names = quantities.names();
    boolean[] unmoved = diagnosis.unmoved(quantities::of);
    boolean growth = isUnmoved("N_exponent", names, unmoved);
    if (growth && isUnmoved("N_opt", names, unmoved)) {
      return List.of(
          "the allocation follows from what was fixed or tied, not from the runs: it is that of"
              + " those values");
    }
    return growth
        ? List.of(
            "the allocation exponents follow from what was fixed or tied, not from the runs: they"
                + " are those of these values")
        : List.of();
  }

  /** Whether all numbers of a kind are; they are not where there are none. */
  private static boolean isUnmoved(String kind, List<String> names, boolean[] unmoved) {
    int[] indices =
        IntStream.range(0, unmoved.length).filter(i -> names.get(i).startsWith(kind)).toArray();
    return indices.length > 0 && Arrays.stream(indices).allMatch(i -> unmoved[i]);
  }
}
