package dev.scalesweep.report.figure;

import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.FittedRuns.Quantity;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.Series.Kind;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a fit leaves over: residuals by each quantity, and predicted against observed loss. */
final class RunFigures {
  private static final double WIDE_RATIO = 8;

  private final Table runs;
  private final ResultFolder folder;
  private final boolean logarithmic;

  RunFigures(ResultFolder folder, Table runs) {
    this.runs = runs;
    this.folder = folder;
    this.logarithmic = folder.objective().map(it -> it.kind().isLogarithmic()).orElse(false);
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    quantities().forEach(it -> figures.add(residuals(it)));
    figures.add(predicted());
    return figures;
  }

  /** The variables of the law, and what was spent on each run where N and D say so. */
  List<Quantity> quantities() {
    List<Quantity> quantities = new ArrayList<>();
    folder.fit().orElseThrow().entries("variables").keySet().stream()
        .filter(runs::has)
        .forEach(name -> quantities.add(quantity(name, unit(name), runs.numbers(name))));
    if (Compute.isKnown(runs)) {
      quantities.add(quantity("C", "FLOP, 6ND", Compute.of(runs)));
    }
    return quantities;
  }

  private String unit(String variable) {
    return folder.fit().orElseThrow().text("variables", variable);
  }

  /** Logarithmic where the values span a wide ratio. */
  private static Quantity quantity(String name, String unit, double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    boolean wide = least > 0 && most > WIDE_RATIO * least;
    return new Quantity(name, unit, wide ? Scale.LOG : Scale.LINEAR, values);
  }

  private Figure residuals(Quantity quantity) {
    double[] values = quantity.values();
    String name = quantity.name();
    double[] ends = {
      Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow()
    };
    return new Figure(
        "residuals-" + name,
        "Residuals by " + name,
        "A trend here is what the law does not say of " + name + ".",
        new Ruler(name, quantity.unit(), quantity.scale()),
        logarithmic
            ? new Ruler("log predicted − log observed", "", Scale.LINEAR)
            : new Ruler("predicted − observed", folder.unit(), Scale.LINEAR),
        List.of(
            Series.of("", Kind.DASHED, Series.INK, ends, new double[2]),
            dots(values, runs.numbers("residual"))));
  }

  private Figure predicted() {
    double[] observed = runs.numbers("loss");
    double[] predicted = runs.numbers("predicted");
    double[] ends =
        DoubleStream.concat(Arrays.stream(observed), Arrays.stream(predicted))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double[] diagonal = {ends[0], ends[ends.length - 1]};
    Scale scale = logarithmic ? Scale.LOG : Scale.LINEAR;
    return new Figure(
        "predicted",
        "Predicted against observed loss",
        "On the dashed line the law predicts exactly what was observed.",
        new Ruler("observed loss", folder.unit(), scale),
        new Ruler("predicted loss", folder.unit(), scale),
        List.of(
            Series.of("", Kind.DASHED, Series.INK, diagonal, diagonal), dots(observed, predicted)));
  }

  private Series dots(double[] x, double[] y) {
    return Series.of("training runs", Kind.DOTS, 0, x, y).with(Compute.lines(runs));
  }
}
