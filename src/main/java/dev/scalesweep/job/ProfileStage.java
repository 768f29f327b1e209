package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.ProfilePlan;
import dev.scalesweep.config.ProfilePlan.OfDecision;
import dev.scalesweep.config.ProfilePlan.OfParameter;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.LineResponse;
import dev.scalesweep.fit.Linearizer;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterMeasure;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.SliceFitter;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.profile.Cut;
import dev.scalesweep.profile.DecisionMeasure;
import dev.scalesweep.profile.Profile;
import dev.scalesweep.profile.Profiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the profiles of a fit. */
final class ProfileStage {
  private final ProfilePlan plan;
  private final List<Double> levels;
  private final Fit fit;
  private final Observations runs;
  private final Backend backend;
  private final double middleBudget;

  /**
   * @param levels of the intervals, in percent
   * @param fit the full fit
   * @param runs that it was fitted to
   * @param middleBudget FLOP, where the exponents are taken
   */
  ProfileStage(
      ProfilePlan plan,
      List<Double> levels,
      Fit fit,
      Observations runs,
      Backend backend,
      double middleBudget) {
    this.plan = plan;
    this.levels = levels;
    this.fit = fit;
    this.runs = runs;
    this.backend = backend;
    this.middleBudget = middleBudget;
  }

  /**
   * Makes them.
   *
   * @param problem of the full fit
   * @param starts those of the full fit
   */
  List<Profile> run(Problem problem, Starts starts, int threads, Progress progress)
      throws InterruptedException {
    Linearizer parts = new Linearizer(fit.space(), fit.objective(), backend);
    Cut cut = Cut.of(fit, runs, parts.at(fit.point(), runs));
    Profiler profiler = new Profiler(fit, new SliceFitter(problem, runs), starts, cut, levels);
    try (Progress.Task task = progress.begin("profiles: sides", 2L * plan.numbers().size())) {
      return profiler.profiles(measures(), threads, task::advance);
    }
  }

  private Map<String, Measure> measures() {
    Map<String, Measure> measures = new LinkedHashMap<>();
    plan.numbers().forEach(it -> measures.put(it.name(), measure(it)));
    return measures;
  }

  private Measure measure(ProfilePlan.Item number) {
    ParameterSpace space = fit.space();
    return switch (number.subject()) {
      case OfParameter _ -> new ParameterMeasure(space, number.name());
      case OfDecision it ->
          new DecisionMeasure(
              space,
              number.group().map(space.groups()::indexOf).orElse(0),
              new ComputeOptimum(space.law(), backend),
              new LineResponse(space, backend),
              it.decision(),
              it.budget().orElse(middleBudget));
    };
  }
}
