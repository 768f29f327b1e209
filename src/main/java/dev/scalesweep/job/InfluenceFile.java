package dev.scalesweep.job;

import dev.scalesweep.data.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code influence.csv}: what changes when a run, or a group of runs, is left out. */
final class InfluenceFile {
  private final FitOutcome outcome;
  private final Influences influences;
  private final List<String> variables;

  InfluenceFile(FitOutcome outcome, Influences influences) {
    this.outcome = outcome;
    this.influences = influences;
    this.variables = outcome.fit().law().variableNames();
  }

  void write(OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), header());
    for (Influence influence : influences.rows()) {
      List<Object> row = new ArrayList<>();
      if (influences.grouped()) {
        addGroup(influence, row);
      } else {
        addRun(influence.runs()[0], row);
      }
      for (int i = 0; i < influence.changes().length; i++) {
        row.add(influence.changes()[i]);
        row.add(influence.relative()[i]);
      }
      writer.row(row);
    }
    writer.finish();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    if (influences.grouped()) {
      header.addAll(List.of("group", "runs"));
    } else {
      header.add("line");
      header.addAll(variables);
      header.addAll(List.of("loss", "residual"));
    }
    for (String name : influences.names()) {
      header.add(name + "_change");
      header.add(name + "_change_in_standard_errors");
    }
    return header;
  }

  private void addGroup(Influence influence, List<Object> row) {
    row.add(outcome.runs().groups().orElseThrow().get(influence.runs()[0]));
    row.add(influence.runs().length);
  }

  private void addRun(int run, List<Object> row) {
    row.add(outcome.runs().lines()[run]);
    variables.forEach(name -> row.add(outcome.runs().column(name)[run]));
    row.add(outcome.runs().column("loss")[run]);
    row.add(outcome.identification().diagnosis().residuals()[run]);
  }
}
