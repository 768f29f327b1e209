package dev.scalesweep.cli;

import dev.scalesweep.config.ExplainJob;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.plan.Explanation;
import dev.scalesweep.plan.KnownModel;
import dev.scalesweep.report.PeopleNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed of what a model is short of. */
final class ExplainText {
  private static final int LOSS_DECIMALS = 4;
  private static final int DIGITS = 4;

  private final ExplainJob job;
  private final Explanation it;

  ExplainText(ExplainJob job, Explanation explanation) {
    this.job = job;
    this.it = explanation;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        count(it.N()) + " parameters on " + count(it.D()) + " tokens: loss " + loss(it.loss()));
    lines.add(
        "  law "
            + job.model().law().name()
            + ", parameters from "
            + job.model().from().description()
            + "; cost "
            + job.model().cost().text()
            + " = "
            + compute(it.cost())
            + "; "
            + PeopleNumber.digits(it.D() / it.N(), DIGITS)
            + " tokens per parameter");
    lines.add(
        "  of the loss, "
            + loss(it.floors().ofBoth())
            + " is irreducible, "
            + loss(it.ofSize())
            + " would go with more parameters and "
            + loss(it.ofTokens())
            + " with more tokens: "
            + it.limiting()
            + " limit it");
    lines.add(
        "  growing N alone ends at "
            + loss(it.floors().ofSize())
            + ", growing D alone at "
            + loss(it.floors().ofTokens()));
    lines.add(
        "  ten times the parameters: loss "
            + loss(it.tenTimesN())
            + "; ten times the tokens: "
            + loss(it.tenTimesD())
            + "; ten times the compute, spent best: "
            + model(it.next()));
    lines.add("  the same compute spent best: " + model(it.same()) + ", " + lost());
    it.enough()
        .ifPresent(enough ->
            lines.add("  the same loss can be had for " + compute(enough) + share(enough)));
    it.tokens().ifPresent(tokens -> lines.add(ofTokens(tokens)));
    it.parameters().ifPresent(parameters -> lines.add(ofParameters(parameters)));
    lines.add(
        "  nearest known models: "
            + it.nearest().stream().map(ExplainText::known).collect(Collectors.joining(", ")));
    return lines;
  }

  private String lost() {
    return loss(it.lost()) + " lower";
  }

  private String ofTokens(double tokens) {
    return "  this N is the best for its cost with "
        + count(tokens)
        + " tokens, "
        + times(tokens / it.D());
  }

  private String ofParameters(double parameters) {
    return "  this D is the best for its cost with "
        + count(parameters)
        + " parameters, "
        + times(parameters / it.N());
  }

  private static String times(double factor) {
    return PeopleNumber.shortest(factor, 3) + " times as many";
  }

  private String share(double enough) {
    return ", " + PeopleNumber.decimals(100 * enough / it.cost(), 1) + "% of it";
  }

  private String compute(double flop) {
    return PeopleNumber.shortest(job.unit().in(flop), DIGITS) + " " + job.unit().name();
  }

  private static String model(Optimum optimum) {
    return optimum.isFound()
        ? count(optimum.N())
            + " on "
            + count(optimum.D())
            + " with a loss of "
            + loss(optimum.loss())
        : optimum.note();
  }

  private static String known(KnownModel model) {
    return model.name() + " (" + count(model.N()) + " on " + count(model.D()) + ")";
  }

  private static String count(double number) {
    return PeopleNumber.count(number);
  }

  private static String loss(double loss) {
    return Double.isFinite(loss) ? PeopleNumber.decimals(loss, LOSS_DECIMALS) : "unknown";
  }
}
