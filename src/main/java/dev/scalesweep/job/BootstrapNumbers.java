package dev.scalesweep.job;

import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Intervals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of {@link Quantities} in all refits of a bootstrap. */
final class BootstrapNumbers {
  private final double[] full;
  private final double[][] replicates;
  private final double[][] jackknife;

  /**
   * @param point the full fit's coordinates. Not modified.
   * @param leftOut none where BCa is not offered
   */
  BootstrapNumbers(Quantities quantities, double[] point, Draw[] draws, Draw[] leftOut) {
    this.full = quantities.of(point);
    this.replicates = numbers(quantities, draws);
    this.jackknife = numbers(quantities, leftOut);
  }

  private static double[][] numbers(Quantities quantities, Draw[] draws) {
    return Arrays.stream(draws).map(draw -> quantities.of(draw.point())).toArray(double[][]::new);
  }

  /**
   * How sure each number is.
   *
   * @param levels of intervals, in percent
   */
  List<Estimate> estimates(List<Double> levels) {
    Intervals intervals = new Intervals(levels);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < full.length; i++) {
      Optional<double[]> values =
          jackknife.length == 0 ? Optional.empty() : Optional.of(column(jackknife, i));
      estimates.add(intervals.of(full[i], column(replicates, i), values));
    }
    return estimates;
  }

  private static double[] column(double[][] rows, int index) {
    return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
  }
}
