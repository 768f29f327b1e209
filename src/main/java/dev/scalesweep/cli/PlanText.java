package dev.scalesweep.cli;

import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.config.PlanJob;
import dev.scalesweep.frontier.Allocation;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.identify.VerdictRules;
import dev.scalesweep.job.PlanDocument;
import dev.scalesweep.job.PlanOutcome;
import dev.scalesweep.job.PlanRow;
import dev.scalesweep.plan.Architecture;
import dev.scalesweep.report.PeopleNumber;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What a plan prints. */
final class PlanText {
  private static final String INDENT = "  ";
  private static final int BUDGET_DIGITS = 4;
  private static final int LOSS_DIGITS = 5;
  private static final int EPOCH_DIGITS = 3;
  private static final int EXPONENT_DECIMALS = 4;
  private static final String NOTHING = "-";

  private final PlanOutcome outcome;
  private final PlanJob job;
  private final PrintWriter out;

  PlanText(PlanOutcome outcome, PrintWriter out) {
    this.outcome = outcome;
    this.job = outcome.job();
    this.out = out;
  }

  void print() {
    out.println(job.title());
    out.println(
        INDENT
            + "law "
            + job.model().law().name()
            + ", parameters from "
            + job.model().from().description()
            + ", cost "
            + PlanDocument.costText(job)
            + (outcome.closed() ? ", in closed form" : ""));
    table().print(INDENT, out);
    PlanRemarks remarks = new PlanRemarks(job.unit(), INDENT);
    outcome.rows().stream().flatMap(it -> remarks.of(it).stream()).forEach(out::println);
    if (isCollinear()) {
      out.println(
          INDENT
              + "the runs so far are collinear in log N and log D (correlation "
              + PeopleNumber.decimals(job.model().past().correlation().orElseThrow(), 2)
              + "): another ratio of tokens to parameters tells more than more of the same");
    }
  }

  private boolean isCollinear() {
    return Math.abs(job.model().past().correlation().orElse(0)) > VerdictRules.CORRELATED;
  }

  private TextTable table() {
    List<String> header = new ArrayList<>();
    header.addAll(
        List.of(job.unit().name(), "PARAMETERS", "TOKENS", "TOKENS/PARAMETER", "LOSS", "N GROWS"));
    if (hasEpochs()) {
      header.add("EPOCHS");
    }
    TextTable table = new TextTable(Align.RIGHT, header.toArray(String[]::new));
    outcome.rows().forEach(row -> table.row(cells(row).toArray(String[]::new)));
    return table;
  }

  private boolean hasEpochs() {
    return outcome.rows().stream().anyMatch(it -> it.epochs().isPresent());
  }

  private List<String> cells(PlanRow row) {
    Optimum it = row.choice().optimum();
    List<String> cells = new ArrayList<>();
    cells.add(amount(it.budget()));
    cells.add(number(it.N(), PeopleNumber::count));
    cells.add(number(it.D(), PeopleNumber::count));
    cells.add(number(it.tokensPerParameter(), PeopleNumber::count));
    cells.add(number(it.loss(), loss -> PeopleNumber.digits(loss, LOSS_DIGITS)));
    cells.add(row.growth().map(PlanText::growth).orElse(NOTHING));
    if (hasEpochs()) {
      double epochs = row.epochs().orElse(Double.NaN);
      cells.add(number(epochs, number -> PeopleNumber.digits(number, EPOCH_DIGITS)));
    }
    remark(row).ifPresent(cells::add);
    return cells;
  }

  private static String number(double value, DoubleFunction<String> text) {
    return Double.isNaN(value) ? NOTHING : text.apply(value);
  }

  private static String growth(Allocation growth) {
    return "C^" + PeopleNumber.decimals(growth.nExponent(), EXPONENT_DECIMALS);
  }

  private static Optional<String> remark(PlanRow row) {
    Optimum optimum = row.choice().optimum();
    return optimum.isFound()
        ? row.choice()
            .limit()
            .map(limit -> "limited by " + limit.name())
            .or(() -> row.choice().architecture().map(Architecture::name))
        : Optional.of(optimum.note());
  }

  private String amount(double flop) {
    return PeopleNumber.shortest(job.unit().in(flop), BUDGET_DIGITS);
  }
}
