package dev.scalesweep.benchmarks;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsReader;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import dev.scalesweep.law.Parameter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 240 simulated runs of {@code configs/data} and the Chinchilla law, with a plain evaluation of
 * the objective to check the engine's answers against.
 */
final class SimulatedRuns {
  /** How many there are. */
  static final int SIZE = 240;

  private static final Place HERE = Place.of("the benchmark");

  final Law law;
  private final Runs runs;

  SimulatedRuns() {
    LawCatalog catalog = LawCatalog.ofInstallation();
    law = catalog.law("chinchilla", HERE);
    Path file = catalog.file("chinchilla", HERE).resolve("../../data/simulated-chinchilla.csv");
    RunsSpecification all =
        new RunsSpecification(
            file.normalize(),
            HERE,
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    runs = RunsReader.read(all, List.of(required("N"), required("D"), required("loss")));
    Check.that(runs.size() == SIZE, "the runs are " + runs.size());
  }

  private static RequiredColumn required(String name) {
    return new RequiredColumn(name, true, "the benchmark takes its logarithm");
  }

  /** The default objective and its gradient over the runs, compiled. */
  ColumnSums compiled(Backend backend) {
    return problem(backend).sums(observations());
  }

  /** The law with all its parameters free, under the default objective. */
  Problem problem(Backend backend) {
    return new Problem(ParameterSpace.of(law), Objective.DEFAULT, Settings.DEFAULT, false, backend);
  }

  /** The runs. */
  Observations observations() {
    return Observations.unweighted(
        new double[][] {runs.column("N"), runs.column("D")}, runs.column("loss"));
  }

  /**
   * The default objective, Huber's function of the residual of logarithms, by plain evaluation.
   *
   * @param point the parameters in the fitted space. Not modified.
   */
  double objective(double[] point) {
    Map<String, Double> values = new HashMap<>();
    for (int i = 0; i < point.length; i++) {
      Parameter parameter = law.parameters().get(i);
      values.put(parameter.name(), parameter.transform().toNatural(point[i]));
    }
    double delta = Objective.DEFAULT.delta();
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      values.put("N", runs.column("N")[i]);
      values.put("D", runs.column("D")[i]);
      double residual =
          Math.abs(StrictMath.log(law.evaluate(values)) - StrictMath.log(runs.column("loss")[i]));
      sum += residual < delta ? residual * residual / 2 : delta * (residual - delta / 2);
    }
    return sum;
  }
}
