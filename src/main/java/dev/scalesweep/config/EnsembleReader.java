package dev.scalesweep.config;

import dev.scalesweep.config.EnsemblePlan.Draws;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Derived;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Optional<Value> group;

  /**
   * @param fit the fit of the job, if it has one
   * @param axes of the sweep
   * @param group that the sweep names
   */
  EnsembleReader(
      Law law, Optional<FitPlan> fit, NamedFitReader fits, List<Axis> axes, Optional<Value> group) {
    this.law = law;
    this.fit = fit;
    this.fits = fits;
    this.axes = axes;
    this.group = group;
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
      return plan(value, from, USUAL_QUANTILES);
    }
    return value.fields(fields ->
        plan(
            fields.required("of"),
            from,
            fields.optional("quantiles").map(EnsembleReader::quantiles).orElse(USUAL_QUANTILES)));
  }

  private EnsemblePlan plan(Value of, SweepPlan.Source from, List<Double> quantiles) {
    if (of.isList()) {
      return new EnsemblePlan(named(of), Optional.empty(), quantiles);
    }
    if (!of.text().equals(BOOTSTRAP)) {
      throw of.mistake("bootstrap, or a list of fits, would be right");
    }
    return new EnsemblePlan(List.of(), draws(of, from), quantiles);
  }

  /** Empty for the draws of the job's own bootstrap, which are not there yet. */
  private Optional<Draws> draws(Value value, SweepPlan.Source from) {
    if (from instanceof SweepPlan.Known known && known.file().isPresent()) {
      return Optional.of(draws(value, known.file().get()));
    }
    boolean drawn = fit.isPresent() && fit.get().bootstrap().isPresent();
    if (!drawn || !(from instanceof SweepPlan.OwnFit)) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": a bootstrap is of a fit to runs; from: fit and fit.bootstrap, or from: the path of"
              + " a fit.json with its draws beside it, would be right");
    }
    return Optional.empty();
  }

  private Draws draws(Value value, Path file) {
    List<Map<String, Double>> draws =
        new FitPastReader(law, file, group).read(value.place()).draws();
    List<Map<String, Double>> found =
        draws.stream().filter(it -> it.values().stream().allMatch(Double::isFinite)).toList();
    if (found.size() < 2) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": "
              + (draws.isEmpty()
                  ? "there was no bootstrap"
                  : "the bootstrap has fewer than two draws")
              + " for the fit in "
              + file
              + "; a fit.json of a job with fit.bootstrap would be right");
    }
    return new Draws(FitPastReader.draws(file), found);
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
