package dev.scalesweep.cli;

import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.job.Comparison;
import dev.scalesweep.plan.Contender;
import dev.scalesweep.report.PeopleNumber;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a comparison prints. */
final class ComparisonText {
  private static final int LOSS_DECIMALS = 4;
  private static final int COST_DIGITS = 4;

  private ComparisonText() {}

  static void print(Comparison comparison, PrintWriter out) {
    comparison.models().forEach(it -> out.println(line(it)));
    List<String> header = new ArrayList<>(List.of("BY"));
    comparison.models().forEach(it -> header.add("LOSS OF " + it.name()));
    header.add("LOWEST");
    TextTable table = new TextTable(Align.LEFT, header.toArray(String[]::new));
    for (Comparison.Row row : comparison.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.fit().name()));
      row.losses().forEach(loss -> cells.add(PeopleNumber.decimals(loss, LOSS_DECIMALS)));
      cells.add(row.lowest().name());
      table.row(cells.toArray(String[]::new));
    }
    table.print("", out);
  }

  private static String line(Contender model) {
    return model.name()
        + ": "
        + PeopleNumber.count(model.N())
        + " parameters on "
        + PeopleNumber.count(model.D())
        + " tokens, 6ND = "
        + PeopleNumber.shortest(Comparison.cost(model), COST_DIGITS)
        + " FLOP";
  }
}
