package dev.scalesweep.cli;

import dev.scalesweep.data.Runs;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.job.Influence;
import dev.scalesweep.job.Influences;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is printed of the runs, or groups, whose absence would change a fit most. */
final class InfluenceText {
  private static final int MOST = 3;

  private InfluenceText() {}

  /** One line; none without a jackknife. */
  static Optional<String> line(FitOutcome outcome) {
    return outcome
        .influences()
        .map(influences ->
            influences.strongest(MOST).stream()
                .filter(row -> row.strongest() >= 0)
                .map(row -> text(influences, row, outcome.runs()))
                .collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty())
        .map(text -> "most influential when left out: " + text);
  }

  private static String text(Influences influences, Influence row, Runs runs) {
    int first = row.runs()[0];
    int strongest = row.strongest();
    return String.format(
        Locale.ROOT,
        "%s (%s %+.2f standard errors)",
        influences.grouped()
            ? "group " + runs.groups().orElseThrow().get(first)
            : "line " + runs.lines()[first],
        influences.names().get(strongest),
        row.relative()[strongest]);
  }
}
