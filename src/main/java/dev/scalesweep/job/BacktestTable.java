package dev.scalesweep.job;

import dev.scalesweep.backtest.Fold;
import dev.scalesweep.backtest.HeldOutErrors;
import dev.scalesweep.backtest.OptimumShift;
import dev.scalesweep.backtest.Trial;
import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.fit.Ending;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Likelihood;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes {@code backtest.csv}: one row for each threshold and law, laws side by side. */
final class BacktestTable {
  private static final List<String> HEADER =
      List.of(
          "threshold",
          "law",
          "runs",
          "held_out",
          "mean_error",
          "maximum_error",
          "root_mean_square_error",
          "bias",
          "budget",
          "N",
          "N_of_all_runs",
          "N_ratio",
          "ending",
          "objective",
          "log_likelihood",
          "aic",
          "bic",
          "note");

  private final BacktestOutcome outcome;

  BacktestTable(BacktestOutcome outcome) {
    this.outcome = outcome;
  }

  void write(OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), HEADER);
    for (int i = 0; i < outcome.thresholds().length; i++) {
      for (Trial trial : outcome.trials()) {
        writer.row(row(trial, trial.folds().get(i)));
      }
    }
    writer.finish();
  }

  private static List<Object> row(Trial trial, Fold fold) {
    Optional<HeldOutErrors> errors = fold.errors();
    Optional<OptimumShift> optimum = fold.optimum();
    Optional<Fit> fit = fold.attempt().fit();
    Optional<Likelihood> likelihood = fold.attempt().likelihood();
    List<Object> row = new ArrayList<>();
    row.add(fold.threshold());
    row.add(trial.law().name());
    row.add(fold.attempt().runs());
    row.add(fold.heldOut());
    row.add(cell(errors, HeldOutErrors::mean));
    row.add(cell(errors, HeldOutErrors::maximum));
    row.add(cell(errors, HeldOutErrors::rootMeanSquare));
    row.add(cell(errors, HeldOutErrors::bias));
    row.add(cell(optimum, it -> it.all().budget()));
    row.add(cell(optimum, it -> it.without().N()));
    row.add(cell(optimum, it -> it.all().N()));
    row.add(cell(optimum, OptimumShift::ratio));
    row.add(cell(fit.map(Fit::ending), Ending::label));
    row.add(cell(fit, Fit::value));
    row.add(cell(likelihood, Likelihood::logarithm));
    row.add(cell(likelihood, Likelihood::aic));
    row.add(cell(likelihood, Likelihood::bic));
    row.add(fold.note());
    return row;
  }

  /** What there is not is left empty. */
  private static <T> Object cell(Optional<T> value, Function<T, Object> number) {
    return value.map(number).orElse("");
  }
}
