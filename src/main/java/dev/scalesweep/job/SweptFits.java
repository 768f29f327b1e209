package dev.scalesweep.job;

import dev.scalesweep.config.EnsemblePlan;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.ensemble.Ensemble;
import dev.scalesweep.sweep.ensemble.Members;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fits that a sweep computes.
 *
 * @param parameters of the law, in the formula's own space
 * @param ensemble whose losses are looked at together, if any
 */
public record SweptFits(Map<String, Double> parameters, Optional<Ensemble> ensemble) {
  /** One fit alone. */
  SweptFits(Map<String, Double> parameters) {
    this(parameters, Optional.empty());
  }

  /**
   * What a sweep asks for.
   *
   * @param fit of the job, where the sweep needs it
   * @param draws of its bootstrap, where the ensemble needs them
   */
  static SweptFits of(SweepPlan plan, Law law, Optional<Fit> fit, Optional<Draw[]> draws) {
    Optional<Ensemble> ensemble =
        plan.ensemble().map(it -> new Ensemble(members(it, plan, law, fit, draws), it.quantiles()));
    return new SweptFits(parameters(plan.from(), fit), ensemble);
  }

  /** The parameters that a sweep or a picture of curves asks for. */
  static Map<String, Double> parameters(SweepPlan.Source source, Optional<Fit> fit) {
    return switch (source) {
      case SweepPlan.OwnFit own ->
          FitOutcome.parameters(fit.orElseThrow(), own.group().map(Value::text));
      case SweepPlan.Known known -> known.parameters();
    };
  }

  private static List<Members> members(
      EnsemblePlan ensemble, SweepPlan plan, Law law, Optional<Fit> fit, Optional<Draw[]> draws) {
    if (plan.from() instanceof SweepPlan.OwnFit own && ensemble.isOfOwnFit()) {
      return List.of(new Members(law, values(own, fit.orElseThrow().space(), draws.orElseThrow())));
    }
    return members(ensemble, law);
  }

  /** Those of an ensemble that is known before the job begins. */
  static List<Members> members(EnsemblePlan ensemble, Law law) {
    if (ensemble.draws().isPresent()) {
      return List.of(new Members(law, ensemble.draws().get().parameters()));
    }
    return ensemble.fits().stream()
        .map(it -> new Members(it.law(), List.of(it.parameters())))
        .toList();
  }

  /** Those that found a minimum at all. */
  private static List<Map<String, Double>> values(
      SweepPlan.OwnFit own, ParameterSpace space, Draw[] draws) {
    int group = own.group().map(it -> space.groups().indexOf(it.text())).orElse(0);
    return Arrays.stream(draws)
        .map(Draw::point)
        .filter(point -> Arrays.stream(point).allMatch(Double::isFinite))
        .map(point -> space.values(point, group))
        .toList();
  }
}
