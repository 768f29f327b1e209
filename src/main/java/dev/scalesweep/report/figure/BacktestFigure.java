package dev.scalesweep.report.figure;

import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.Series.Kind;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How well laws foretell the runs beyond those that they were fitted to. */
final class BacktestFigure {
  private BacktestFigure() {}

  /** The figure of a {@code backtest.csv}. */
  static Figure of(Table table) {
    List<String> laws = table.texts("law");
    List<Series> series = new ArrayList<>();
    for (String law : laws.stream().distinct().toList()) {
      int[] rows =
          IntStream.range(0, laws.size())
              .filter(i -> laws.get(i).equals(law))
              .filter(i -> Double.isFinite(table.numbers("root_mean_square_error")[i]))
              .toArray();
      int colour = series.size() / 2;
      double[] x = picked(table.numbers("threshold"), rows);
      double[] y = picked(table.numbers("root_mean_square_error"), rows);
      series.add(Series.of("", Kind.LINE, colour, x, y));
      series.add(Series.of(law, Kind.MARKS, colour, x, y));
    }
    return new Figure(
        "backtest",
        "Errors beyond what was fitted",
        "Each law fitted to the runs up to a threshold, and its error on those above; lower is "
            + "better.",
        new Ruler("fitted up to", "", Scale.LOG),
        new Ruler("root mean square error of log loss", "", Scale.LOG),
        series);
  }

  private static double[] picked(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
  }
}
