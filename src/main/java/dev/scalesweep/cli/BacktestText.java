package dev.scalesweep.cli;

import dev.scalesweep.backtest.Fold;
import dev.scalesweep.backtest.HeldOutErrors;
import dev.scalesweep.backtest.OptimumShift;
import dev.scalesweep.backtest.Trial;
import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.fit.Likelihood;
import dev.scalesweep.job.BacktestOutcome;
import dev.scalesweep.report.PeopleNumber;
import java.io.PrintWriter;

/** What a job prints of a backtest: the laws side by side at each threshold. */
final class BacktestText {
  private static final int THRESHOLD_DIGITS = 3;
  private static final int RATIO_DIGITS = 3;
  private static final int ERROR_DECIMALS = 4;
  private static final int CRITERION_DECIMALS = 1;
  private static final String NOTHING = "-";

  private final BacktestOutcome outcome;
  private final PrintWriter out;

  BacktestText(BacktestOutcome outcome, PrintWriter out) {
    this.outcome = outcome;
    this.out = out;
  }

  void print(String indent) {
    out.println(
        indent
            + "backtest: fitted to the runs up to each "
            + outcome.plan().by().text()
            + ", errors of the log loss of those above");
    folds().print(indent + indent, out);
    if (outcome.trials().size() > 1) {
      out.println(indent + "all runs: criteria of the " + density() + ", less is better");
      criteria().print(indent + indent, out);
    }
  }

  private String density() {
    return outcome.density() + " density of " + outcome.response();
  }

  private TextTable folds() {
    TextTable table =
        new TextTable(
            Align.RIGHT,
            outcome.plan().by().text(),
            "RUNS",
            "ABOVE",
            "LAW",
            "MEAN",
            "MAXIMUM",
            "RMS",
            "BIAS",
            "N RATIO",
            "ENDING");
    for (int i = 0; i < outcome.thresholds().length; i++) {
      for (int j = 0; j < outcome.trials().size(); j++) {
        Trial trial = outcome.trials().get(j);
        table.row(row(trial.law().name(), trial.folds().get(i), j == 0));
      }
    }
    return table;
  }

  /**
   * A row of the table.
   *
   * @param first whether it is the first one of its threshold
   */
  private static String[] row(String law, Fold fold, boolean first) {
    HeldOutErrors errors = fold.errors().orElse(HeldOutErrors.NONE);
    return new String[] {
      first ? PeopleNumber.shortest(fold.threshold(), THRESHOLD_DIGITS) : "",
      first ? Integer.toString(fold.attempt().runs()) : "",
      first ? Integer.toString(fold.heldOut()) : "",
      law,
      decimals(errors.mean(), ERROR_DECIMALS),
      decimals(errors.maximum(), ERROR_DECIMALS),
      decimals(errors.rootMeanSquare(), ERROR_DECIMALS),
      decimals(errors.bias(), ERROR_DECIMALS),
      ratio(fold.optimum().map(OptimumShift::ratio).orElse(Double.NaN)),
      fold.attempt().fit().map(it -> it.ending().label()).orElse(NOTHING),
      fold.note()
    };
  }

  private TextTable criteria() {
    TextTable table = new TextTable(Align.RIGHT, "LAW", "PARAMETERS", "AIC", "BIC");
    for (Trial trial : outcome.trials()) {
      table.row(
          trial.law().name(),
          Integer.toString(trial.space().size()),
          trial
              .all()
              .likelihood()
              .map(Likelihood::aic)
              .map(BacktestText::criterion)
              .orElse(NOTHING),
          trial
              .all()
              .likelihood()
              .map(Likelihood::bic)
              .map(BacktestText::criterion)
              .orElse(NOTHING),
          trial.all().note());
    }
    return table;
  }

  private static String criterion(double value) {
    return decimals(value, CRITERION_DECIMALS);
  }

  private static String ratio(double value) {
    return Double.isFinite(value) ? PeopleNumber.digits(value, RATIO_DIGITS) : NOTHING;
  }

  private static String decimals(double value, int decimals) {
    return Double.isFinite(value) ? PeopleNumber.decimals(value, decimals) : NOTHING;
  }
}
