package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.NpyWriter;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the files of a sweep below {@code sweeps/<name>/}. */
final class SweepFiles {
  private static final List<String> FRONTIER =
      List.of("budget", "N", "D", "tokens_per_parameter", "loss", "note");

  private final ResultFiles files;
  private final Law law;
  private final SweepOutcome outcome;

  SweepFiles(ResultFiles files, Law law, SweepOutcome outcome) {
    this.files = files;
    this.law = law;
    this.outcome = outcome;
  }

  /**
   * Writes them all.
   *
   * @param loss of every cell, the last axis varying fastest. Not modified.
   */
  void write(double[] loss, Map<String, Object> provenance) throws IOException {
    Set<Output> outputs = outcome.plan().outputs();
    if (outputs.contains(Output.NPY)) {
      files.write(name("loss.npy"), stream -> writeNpy(stream, NpyType.FLOAT64, loss));
    }
    if (outputs.contains(Output.NPY_F32)) {
      files.write(name("loss-f32.npy"), stream -> writeNpy(stream, NpyType.FLOAT32, loss));
    }
    if (outputs.contains(Output.CSV)) {
      files.write(name("cells.csv"), stream -> writeCells(stream, loss));
    }
    if (outcome.plan().frontier()) {
      files.write(name("frontier.csv"), this::writeFrontier);
    }
    files.writeJson(name("sweep.json"), document(provenance));
  }

  private String name(String file) {
    return "sweeps/" + outcome.plan().name() + "/" + file;
  }

  private void writeNpy(OutputStream stream, NpyType type, double[] loss) throws IOException {
    long[] shape = outcome.plan().axes().stream().mapToLong(Axis::size).toArray();
    NpyWriter writer = new NpyWriter(stream, type, shape);
    writer.write(loss, 0, loss.length);
    writer.finish();
  }

  /** Long form: one row a cell, the axes and the loss as columns. */
  private void writeCells(OutputStream stream, double[] loss) throws IOException {
    List<Axis> axes = outcome.plan().axes();
    List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
    header.add("loss");
    CsvWriter writer = new CsvWriter(stream, List.of(), header);
    double[] row = new double[header.size()];
    for (int cell = 0; cell < loss.length; cell++) {
      fillPoint(row, cell, axes);
      row[axes.size()] = loss[cell];
      writer.row(row);
    }
    writer.finish();
  }

  private static void fillPoint(double[] row, int cell, List<Axis> axes) {
    int rest = cell;
    for (int i = axes.size() - 1; i >= 0; i--) {
      double[] values = axes.get(i).values();
      row[i] = values[rest % values.length];
      rest /= values.length;
    }
  }

  private void writeFrontier(OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), FRONTIER);
    for (Optimum optimum : outcome.frontier()) {
      writer.row(row(optimum));
    }
    writer.finish();
  }

  private static List<Object> row(Optimum optimum) {
    return optimum.isFound()
        ? List.of(
            optimum.budget(),
            optimum.N(),
            optimum.D(),
            optimum.tokensPerParameter(),
            optimum.loss(),
            "")
        : List.of(optimum.budget(), "", "", "", "", optimum.note());
  }

  private Map<String, Object> document(Map<String, Object> provenance) {
    SweepPlan plan = outcome.plan();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", plan.name());
    document.put("law", law.name());
    document.put("formula", law.loss().text());
    document.put("unit", law.unit());
    document.put("from", plan.from().description());
    document.put("parameters", outcome.parameters());
    document.put("axes", plan.axes().stream().map(SweepFiles::axis).toList());
    document.put("budgets", plan.budgets());
    document.put("provenance", provenance);
    return document;
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", axis.name());
    map.put("unit", axis.unit());
    map.put("values", axis.values());
    return map;
  }
}
