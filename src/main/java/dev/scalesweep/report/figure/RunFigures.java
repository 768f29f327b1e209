package dev.scalesweep.report.figure;

import dev.scalesweep.report.Scale;
import dev.scalesweep.report.figure.Figure.Ruler;
import dev.scalesweep.report.figure.Series.Kind;
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
    this.logarithmic =
        folder.fit().map(it -> it.text("objective", "kind").endsWith("-log")).orElse(false);
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    folder.fit().orElseThrow().entries("variables").keySet().stream()
        .filter(runs::has)
        .forEach(name -> figures.add(residuals(name, unit(name), runs.numbers(name))));
    if (Compute.isKnown(runs)) {
      figures.add(residuals("C", "FLOP, 6ND", Compute.of(runs)));
    }
    figures.add(predicted());
    return figures;
  }

  private String unit(String variable) {
    return folder.fit().orElseThrow().text("variables", variable);
  }

  private Figure residuals(String name, String unit, double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    Scale scale = least > 0 && most > WIDE_RATIO * least ? Scale.LOG : Scale.LINEAR;
    return new Figure(
        "residuals-" + name,
        "Residuals by " + name,
        "A trend here is what the law does not say of " + name + ".",
        new Ruler(name, unit, scale),
        logarithmic
            ? new Ruler("log predicted − log observed", "", Scale.LINEAR)
            : new Ruler("predicted − observed", folder.unit(), Scale.LINEAR),
        List.of(
            Series.of("", Kind.DASHED, Series.INK, new double[] {least, most}, new double[2]),
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
