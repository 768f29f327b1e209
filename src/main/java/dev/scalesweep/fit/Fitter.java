package dev.scalesweep.fit;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.input.Failure;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Fits a law to runs: from every start, then polished at the best. */
public final class Fitter {
  private final Backend backend;
  private final int threads;

  /**
   * @param backend evaluates the objective
   * @param threads how many work at once
   */
  public Fitter(Backend backend, int threads) {
    this.backend = backend;
    this.threads = threads;
  }

  /**
   * The runs of a fit.
   *
   * @param variables one array for each variable of the law, in its order. Not modified.
   * @param loss the observed loss of each run. Not modified.
   * @param weights the weight of each run; null when all are 1. Not modified.
   */
  public record Observations(double[][] variables, double[] loss, double @Nullable [] weights) {
    private double[][] rows() {
      List<double[]> rows = new ArrayList<>(List.of(variables));
      rows.add(loss);
      if (weights != null) {
        rows.add(weights);
      }
      return rows.toArray(double[][]::new);
    }
  }

  /**
   * Fits.
   *
   * @param progress is told how many more starts have ended, from any thread
   * @throws Failure if no start gave a finite objective
   * @throws InterruptedException if this thread is interrupted
   */
  public Fit fit(
      Law law,
      Observations runs,
      Objective objective,
      Settings settings,
      Starts starts,
      LongConsumer progress)
      throws InterruptedException {
    Program program = ObjectiveProgram.of(law, objective, runs.weights() != null);
    ColumnSums sums =
        new ColumnSums(backend.sums(program), new double[0], runs.rows(), runs.loss().length);
    double[] scales = law.parameters().stream().mapToDouble(Parameter::scale).toArray();
    StartResults results = new MultiStart(sums, scales, settings, threads).run(starts, progress);
    int best = results.best();
    if (best < 0) {
      throw new Failure(
          "the fit failed: none of the "
              + results.total()
              + " starts gives a finite objective; look at the start grid and the runs");
    }
    Polish.Minimum minimum = new Polish(sums, scales).from(results.point(best));
    return new Fit(
        law,
        objective,
        natural(law, minimum.point()),
        minimum.value(),
        results.ending(best),
        minimum.conditionNumber(),
        results);
  }

  private static Map<String, Double> natural(Law law, double[] point) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < point.length; i++) {
      Parameter parameter = law.parameters().get(i);
      values.put(parameter.name(), parameter.transform().toNatural(point[i]));
    }
    return Collections.unmodifiableMap(values);
  }
}
