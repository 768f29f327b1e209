package dev.scalesweep.job;

import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.fit.Objective;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code runs.csv}: the runs that the fit took, with what it predicts for each. Whoever has
 * the results can draw them without the data.
 */
final class RunsFile {
  private final FitOutcome outcome;
  private final List<String> variables;
  private final double[] predicted;

  RunsFile(FitOutcome outcome) {
    this.outcome = outcome;
    this.variables = outcome.fit().law().variableNames();
    this.predicted = outcome.fit().predicted(outcome.observations());
  }

  void write(OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), header());
    for (int run = 0; run < outcome.runs().size(); run++) {
      writer.row(row(run));
    }
    writer.finish();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("line"));
    outcome.runs().groups().ifPresent(_ -> header.add("group"));
    header.addAll(variables);
    header.addAll(List.of("weight", "loss", "predicted", "residual"));
    return header;
  }

  private List<Object> row(int run) {
    Objective objective = outcome.fit().objective();
    double loss = outcome.runs().column("loss")[run];
    List<Object> row = new ArrayList<>(List.of(outcome.runs().lines()[run]));
    outcome.runs().groups().ifPresent(it -> row.add(it.get(run)));
    variables.forEach(name -> row.add(outcome.runs().column(name)[run]));
    row.add(outcome.runs().weights()[run]);
    row.add(loss);
    row.add(predicted[run]);
    row.add(objective.residual(predicted[run], loss));
    return row;
  }
}
