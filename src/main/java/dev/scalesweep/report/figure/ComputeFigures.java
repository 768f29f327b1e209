package dev.scalesweep.report.figure;

import dev.scalesweep.approach.Bin;
import dev.scalesweep.approach.Bins;
import dev.scalesweep.approach.Isoflop;
import dev.scalesweep.approach.Parabola;
import dev.scalesweep.approach.Points;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.PowerForm;
import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.NumberText;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.Series.Kind;
import dev.scalesweep.report.result.FittedLaw;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Runs by what they cost: profiles of equal compute, and the loss that compute buys. */
final class ComputeFigures {
  /** Runs of one budget cost the same within 15%; of more budgets, the figure has a choice. */
  private static final double TOLERANCE = 0.15;

  private static final int MOST_BUDGETS = 9;
  private static final int LEAST_SIZES = 4;
  private static final int CURVE_POINTS = 60;
  private static final double BEYOND = 1.3;

  private final ResultFolder folder;
  private final Table table;
  private final Points runs;
  private final Optional<FittedLaw> law;

  ComputeFigures(ResultFolder folder, Table table) {
    this.folder = folder;
    this.table = table;
    this.runs =
        new Points(
            table.numbers("N"), table.numbers("D"), Compute.of(table), table.numbers("loss"));
    this.law = folder.law().filter(FittedLaw::isOfSizes);
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<Bin> bins = bins();
    if (!bins.isEmpty()) {
      figures.add(profiles(bins));
    }
    figures.add(lossByCompute());
    return figures;
  }

  private List<Bin> bins() {
    List<Double> budgets =
        folder.fit().orElseThrow().list("approaches", "isoflop", "budgets").stream()
            .map(it -> it.number("budget"))
            .toList();
    Bins bins = new Bins(runs, TOLERANCE);
    List<Bin> found = budgets.isEmpty() ? bins.found(LEAST_SIZES) : bins.near(budgets);
    int every = Math.ceilDiv(Math.max(found.size(), 1), MOST_BUDGETS);
    return IntStream.range(0, found.size())
        .filter(i -> i % every == 0)
        .mapToObj(found::get)
        .filter(bin -> sizes(bin).distinct().count() >= Isoflop.FEWEST_SIZES)
        .toList();
  }

  private DoubleStream sizes(Bin bin) {
    return Arrays.stream(runs.picked(bin.runs()).N());
  }

  private Figure profiles(List<Bin> bins) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      addProfile(series, bins.get(i), i);
    }
    return new Figure(
        "isoflop-profiles",
        "Iso-FLOP profiles",
        "The loss over model size at about equal compute. Full lines are the law, dashed ones the "
            + "parabolas through the runs with their minima as diamonds: where the two part, the "
            + "form of the law matters.",
        new Ruler("N", "parameters", Scale.LOG),
        new Ruler("loss", folder.unit(), Scale.LINEAR),
        series);
  }

  private void addProfile(List<Series> series, Bin bin, int colour) {
    Points picked = runs.picked(bin.runs());
    double budget = geometricMean(picked.C());
    double least = Arrays.stream(picked.N()).min().orElseThrow() / BEYOND;
    double most = Arrays.stream(picked.N()).max().orElseThrow() * BEYOND;
    double[] sizes = Series.logSpaced(least, most, CURVE_POINTS);
    String name = NumberText.of(budget) + " FLOP";
    law.ifPresent(
        it -> series.add(line("", Kind.LINE, colour, sizes, n -> it.loss(n, tokens(budget, n)))));
    double[] logs = Arrays.stream(picked.N()).map(StrictMath::log).toArray();
    Parabola parabola = Parabola.through(logs, picked.loss());
    series.add(line("", Kind.DASHED, colour, sizes, n -> parabola.at(StrictMath.log(n))));
    List<String> lines = Compute.lines(table);
    series.add(
        Series.of(name, Kind.DOTS, colour, picked.N(), picked.loss())
            .with(Arrays.stream(bin.runs()).mapToObj(lines::get).toList()));
    double vertex = StrictMath.exp(parabola.vertex());
    if (parabola.curvature() > 0 && vertex > least && vertex < most) {
      series.add(
          Series.of("", Kind.MARKS, colour, new double[] {vertex}, new double[] {parabola.height()})
              .with(List.of("minimum of the parabola at " + name)));
    }
  }

  private static double tokens(double budget, double n) {
    return budget / ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN / n;
  }

  private static double geometricMean(double[] values) {
    return StrictMath.exp(Arrays.stream(values).map(StrictMath::log).average().orElseThrow());
  }

  private static Series line(
      String name, Kind kind, int colour, double[] x, DoubleUnaryOperator y) {
    return Series.of(name, kind, colour, x, Arrays.stream(x).map(y).toArray());
  }

  private Figure lossByCompute() {
    List<Series> series = new ArrayList<>();
    series.add(
        Series.of("training runs", Kind.DOTS, 0, runs.C(), runs.loss()).with(Compute.lines(table)));
    law.flatMap(FittedLaw::form).ifPresent(it -> addEnvelope(series, it));
    return new Figure(
        "loss-compute",
        "Loss against compute",
        "The line is the least loss that the law allows for the compute, dashed beyond the runs. "
            + "Only their scatter should take runs below it.",
        new Ruler("C", "FLOP, 6ND", Scale.LOG),
        new Ruler("loss", folder.unit(), Scale.LOG),
        series);
  }

  private void addEnvelope(List<Series> series, PowerForm form) {
    double least = Arrays.stream(runs.C()).min().orElseThrow();
    double most = Arrays.stream(runs.C()).max().orElseThrow();
    double furthest =
        folder.fit().orElseThrow().list("decisions").stream()
            .mapToDouble(it -> it.number("budget"))
            .reduce(most, Math::max);
    DoubleUnaryOperator loss = budget -> form.at(budget).loss();
    series.add(
        line(
            "least loss by the law",
            Kind.LINE,
            1,
            Series.logSpaced(least, most, CURVE_POINTS),
            loss));
    if (furthest > most) {
      series.add(line("", Kind.DASHED, 1, Series.logSpaced(most, furthest, CURVE_POINTS), loss));
    }
  }
}
