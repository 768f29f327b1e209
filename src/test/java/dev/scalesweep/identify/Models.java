package dev.scalesweep.identify;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.BesirogluRuns;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.law.Law;
import java.util.List;
import java.util.Map;

/** Fitted models for tests. */
final class Models {
  private Models() {}

  /** A law fitted from its start grid. */
  static Model of(Law law, Objective objective, Observations runs, Map<String, List<Double>> starts)
      throws InterruptedException {
    return of(ParameterSpace.of(law), objective, runs, starts);
  }

  /** A law fitted in a space of its own. */
  static Model of(
      ParameterSpace space,
      Objective objective,
      Observations runs,
      Map<String, List<Double>> starts)
      throws InterruptedException {
    Problem problem = new Problem(space, objective, Settings.DEFAULT, true, TestBackends.vector());
    Fit fit = new Fitter(problem, 2).fit(runs, Starts.grid(space, starts), _ -> {});
    return new Model(fit, runs, true, TestBackends.vector());
  }

  /** The Chinchilla law on the runs of Besiroglu et al., from two starts near its optimum. */
  static Model besiroglu() throws InterruptedException {
    Map<String, List<Double>> starts =
        Map.of(
            "E", List.of(0.5),
            "A", List.of(5.0),
            "B", List.of(5.0, 10.0),
            "alpha", List.of(0.5),
            "beta", List.of(0.5));
    return of(TestLaws.chinchilla(), Objective.DEFAULT, BesirogluRuns.read(), starts);
  }
}
