package dev.scalesweep.report.figure;

import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.PowerForm;
import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.NumberText;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.Series.Kind;
import dev.scalesweep.report.result.FittedLaw;
import dev.scalesweep.report.result.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How the numbers of a fit move together over the replicates of a bootstrap. */
final class DrawFigures {
  /** So many dots show the shape of the cloud; all 4,000 would only make the page heavy. */
  private static final int MOST_DOTS = 600;

  private static final List<List<String>> PAIRS =
      List.of(List.of("A", "alpha"), List.of("B", "beta"));

  private final FittedLaw law;

  DrawFigures(FittedLaw law) {
    this.law = law;
  }

  /**
   * The pairs that the law has, and what the replicates decide for the largest target.
   *
   * @param fit {@code fit.json}
   */
  List<Figure> of(Part fit) {
    List<Figure> figures = new ArrayList<>();
    for (List<String> pair : PAIRS) {
      if (law.parameters().keySet().containsAll(pair)) {
        figures.add(parameters(pair.getFirst(), pair.getLast()));
      }
    }
    List<PowerForm> forms = law.forms();
    fit.list("decisions").stream()
        .mapToDouble(it -> it.number("budget"))
        .max()
        .ifPresent(budget ->
            law.form()
                .filter(_ -> !forms.isEmpty())
                .ifPresent(form -> figures.add(decided(budget, form, forms))));
    return figures;
  }

  private Figure parameters(String first, String second) {
    ToDoubleFunction<Map<String, Double>> x = it -> it.get(first);
    ToDoubleFunction<Map<String, Double>> y = it -> it.get(second);
    return new Figure(
        "draws-" + first + "-" + second,
        first + " and " + second + " over the replicates",
        "A narrow ridge says that the runs know the two together better than either alone."
            + thinned(law.draws().size()),
        new Ruler(first, "", Scale.LOG),
        new Ruler(second, "", Scale.LINEAR),
        List.of(
            Series.of("replicates", Kind.DOTS, 0, values(law.draws(), x), values(law.draws(), y)),
            fitted(x.applyAsDouble(law.parameters()), y.applyAsDouble(law.parameters()))));
  }

  private Figure decided(double budget, PowerForm form, List<PowerForm> forms) {
    List<Optimum> optima = forms.stream().map(it -> it.at(budget)).toList();
    Optimum best = form.at(budget);
    String target = NumberText.of(budget);
    return new Figure(
        "draws-N-D",
        "What the replicates would train for " + target + " FLOP",
        "All of them lie on the line 6ND = C; how far they spread along it is how unsure the "
            + "allocation is."
            + thinned(optima.size()),
        new Ruler("N", "parameters", Scale.LOG),
        new Ruler("D", "tokens", Scale.LOG),
        List.of(
            Series.of(
                "replicates", Kind.DOTS, 0, values(optima, Optimum::N), values(optima, Optimum::D)),
            fitted(best.N(), best.D())));
  }

  private static Series fitted(double x, double y) {
    return Series.of("the fit", Kind.MARKS, 1, new double[] {x}, new double[] {y});
  }

  private static String thinned(int count) {
    return count > MOST_DOTS
        ? " %d of the %d replicates are shown.".formatted(MOST_DOTS, count)
        : "";
  }

  /** Of all replicates, or of some that are evenly spaced among them. */
  private static <T> double[] values(List<T> draws, ToDoubleFunction<T> of) {
    int count = Math.min(draws.size(), MOST_DOTS);
    return IntStream.range(0, count)
        .mapToDouble(i -> of.applyAsDouble(draws.get((int) ((long) i * draws.size() / count))))
        .toArray();
  }
}
