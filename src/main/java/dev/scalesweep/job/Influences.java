package dev.scalesweep.job;

import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.FittedParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The influence of each run, or of each group of runs, from the jackknife of the bootstrap.
 *
 * @param names of the numbers whose changes are known
 * @param grouped whether groups were left out
 * @param rows one for each run or group, in the order of the runs
 */
public record Influences(List<String> names, boolean grouped, List<Influence> rows) {

  /**
   * The influences of a fit.
   *
   * @param bootstrap with a jackknife
   * @param decides whether decisions count; otherwise only parameters do
   */
  static Influences of(Fitted fitted, BootstrapOutcome bootstrap, boolean decides) {
    Quantities quantities = fitted.quantities();
    int[] known = known(fitted, decides);
    double[] full = quantities.of(fitted.fit().point());
    List<Influence> rows = new ArrayList<>();
    for (int part = 0; part < bootstrap.parts().length; part++) {
      Draw draw = bootstrap.leftOut()[part];
      double[] without = quantities.of(draw.point());
      double[] changes = IntStream.of(known).mapToDouble(i -> without[i] - full[i]).toArray();
      double[] relative = new double[changes.length];
      for (int i = 0; i < relative.length; i++) {
        Estimate estimate = bootstrap.estimates().get(known[i]);
        relative[i] = changes[i] / estimate.standardError();
      }
      rows.add(new Influence(bootstrap.parts()[part], changes, relative));
    }
    return new Influences(
        IntStream.of(known).mapToObj(quantities.names()::get).toList(),
        bootstrap.plan().isGrouped(),
        rows);
  }

  /** The numbers that can change: parameters that vary, and decisions. */
  private static int[] known(Fitted fitted, boolean decides) {
    List<FittedParameter> parameters = fitted.fit().fittedParameters();
    int all = decides ? fitted.quantities().names().size() : parameters.size();
    return IntStream.range(0, all)
        .filter(i -> i >= parameters.size() || parameters.get(i).varies())
        .toArray();
  }

  /** The rows that change a number most, the strongest first. */
  public List<Influence> strongest(int count) {
    return rows.stream()
        .sorted(Comparator.comparingDouble(Influence::strength).reversed())
        .limit(count)
        .toList();
  }
}
