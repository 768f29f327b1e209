package dev.scalesweep.config;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Derived;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the key {@code ensemble} of a sweep: {@code bootstrap}, a list of fits, or a map of either
 * and quantiles.
 */
final class EnsembleReader {
  private static final String BOOTSTRAP = "bootstrap";
  private static final List<Double> USUAL_QUANTILES = List.of(0.025, 0.5, 0.975);

  private final Law law;
  private final Optional<FitPlan> fit;
  private final NamedFitReader fits;
  private final List<Axis> axes;

  /**
   * @param fit the fit of the job, if it has one
   * @param axes of the sweep
   */
  EnsembleReader(Law law, Optional<FitPlan> fit, NamedFitReader fits, List<Axis> axes) {
    this.law = law;
    this.fit = fit;
    this.fits = fits;
    this.axes = axes;
  }

  EnsemblePlan read(Value value, SweepPlan.Source from, List<Derived> derived) {
    EnsemblePlan plan = read(value, from);
    List<String> names = Ensemble.names(plan.quantiles());
    Optional<String> twice = derived.stream().map(Derived::name).filter(names::contains).findAny();
    if (twice.isPresent()) {
      throw new Mistake(
          value.place(),
          value.path()
              + " gives each cell "
              + twice.get()
              + ", which is derived too; another name for that would be right");
    }
    return plan;
  }

  private EnsemblePlan read(Value value, SweepPlan.Source from) {
    if (!value.isMap()) {
      return new EnsemblePlan(members(value, from), USUAL_QUANTILES);
    }
    return value.fields(fields ->
        new EnsemblePlan(
            members(fields.required("of"), from),
            fields.optional("quantiles").map(EnsembleReader::quantiles).orElse(USUAL_QUANTILES)));
  }

  private List<NamedFit> members(Value value, SweepPlan.Source from) {
    if (value.isList()) {
      return named(value);
    }
    if (!value.text().equals(BOOTSTRAP)) {
      throw value.mistake("bootstrap, or a list of fits, would be right");
    }
    boolean drawn = fit.isPresent() && fit.get().bootstrap().isPresent();
    if (!drawn || !(from instanceof SweepPlan.OwnFit)) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": a bootstrap is of the job's own fit; fit.bootstrap, and from: fit, would be right");
    }
    return List.of();
  }

  private List<NamedFit> named(Value value) {
    List<NamedFit> members = new ArrayList<>();
    for (Value item : value.list()) {
      NamedFit member = fits.read(item, law);
      checkThatItHasTheAxes(item, member.law());
      checkUnit(item, member.law());
      members.add(member);
    }
    if (members.size() < 2) {
      throw new Mistake(value.place(), value.path() + ": two fits or more would be right");
    }
    return members;
  }

  private void checkThatItHasTheAxes(Value item, Law other) {
    List<String> names = axes.stream().map(Axis::name).toList();
    for (Axis axis : axes) {
      boolean known =
          other.hasVariable(axis.name())
              || (other.name().equals(law.name()) && law.parameterNames().contains(axis.name()));
      if (!known) {
        throw new Mistake(
            item.place(),
            item.path()
                + ": "
                + other.name()
                + " has no variable "
                + axis.name()
                + ", an axis here");
      }
    }
    for (String variable : other.variableNames()) {
      if (!names.contains(variable)) {
        throw new Mistake(
            item.place(), item.path() + ": " + other.name() + " needs an axis " + variable);
      }
    }
  }

  private void checkUnit(Value item, Law other) {
    if (!other.unit().equals(law.unit())) {
      throw new Mistake(
          item.place(),
          item.path()
              + ": the loss of "
              + other.name()
              + " has the unit "
              + Wording.quoted(other.unit())
              + ", and that of "
              + law.name()
              + " "
              + Wording.quoted(law.unit())
              + "; fits in one unit would be right");
    }
  }

  private static List<Double> quantiles(Value value) {
    List<Value> items = value.list();
    List<Double> quantiles = items.stream().map(it -> it.number(0, 1)).toList();
    for (int i = 1; i < items.size(); i++) {
      if (quantiles.get(i) <= quantiles.get(i - 1)) {
        throw items.get(i).mistake("a number above " + items.get(i - 1).text() + " would be right");
      }
    }
    return quantiles;
  }
}
