package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.data.AtomicFile;
import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.data.JsonWriter;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.NpyWriter;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.sweep.Axis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the files of a sweep below {@code sweeps/<name>/}. */
final class SweepFiles {
  private final OutputDirectory directory;
  private final Job job;
  private final SweepOutcome outcome;

  SweepFiles(OutputDirectory directory, Job job, SweepOutcome outcome) {
    this.directory = directory;
    this.job = job;
    this.outcome = outcome;
  }

  void write(Map<String, Object> provenance) throws IOException {
    Set<Output> outputs = outcome.plan().outputs();
    if (outputs.contains(Output.NPY)) {
      writeNpy("loss.npy", NpyType.FLOAT64);
    }
    if (outputs.contains(Output.NPY_F32)) {
      writeNpy("loss-f32.npy", NpyType.FLOAT32);
    }
    if (outputs.contains(Output.CSV)) {
      writeCells();
    }
    if (!outcome.frontier().isEmpty()) {
      writeFrontier();
    }
    try (AtomicFile file = file("sweep.json")) {
      JsonWriter.write(document(provenance), file.stream());
      file.commit();
    }
  }

  private AtomicFile file(String name) {
    return directory.file("sweeps/" + outcome.plan().name() + "/" + name);
  }

  private void writeNpy(String name, NpyType type) throws IOException {
    long[] shape = outcome.plan().axes().stream().mapToLong(Axis::size).toArray();
    try (AtomicFile file = file(name)) {
      NpyWriter writer = new NpyWriter(file.stream(), type, shape);
      writer.write(outcome.loss(), 0, outcome.loss().length);
      writer.finish();
      file.commit();
    }
  }

  /** Long form: one row a cell, the axes and the loss as columns. */
  private void writeCells() throws IOException {
    List<Axis> axes = outcome.plan().axes();
    List<String> header = new ArrayList<>(axes.stream().map(Axis::name).toList());
    header.add("loss");
    double[] row = new double[header.size()];
    try (AtomicFile file = file("cells.csv")) {
      CsvWriter writer = new CsvWriter(file.stream(), List.of(), header);
      for (int cell = 0; cell < outcome.loss().length; cell++) {
        fill(row, cell, axes);
        writer.row(row);
      }
      writer.finish();
      file.commit();
    }
  }

  private void fill(double[] row, int cell, List<Axis> axes) {
    int rest = cell;
    for (int i = axes.size() - 1; i >= 0; i--) {
      double[] values = axes.get(i).values();
      row[i] = values[rest % values.length];
      rest /= values.length;
    }
    row[axes.size()] = outcome.loss()[cell];
  }

  private void writeFrontier() throws IOException {
    try (AtomicFile file = file("frontier.csv")) {
      List<String> header = List.of("budget", "N", "D", "tokens_per_parameter", "loss", "note");
      CsvWriter writer = new CsvWriter(file.stream(), List.of(), header);
      for (Optimum optimum : outcome.frontier()) {
        writer.row(row(optimum));
      }
      writer.finish();
      file.commit();
    }
  }

  private static List<Object> row(Optimum optimum) {
    if (!optimum.isFound()) {
      return List.of(optimum.budget(), "", "", "", "", optimum.note());
    }
    return List.of(
        optimum.budget(),
        optimum.N(),
        optimum.D(),
        optimum.tokensPerParameter(),
        optimum.loss(),
        "");
  }

  private Map<String, Object> document(Map<String, Object> provenance) {
    SweepPlan plan = outcome.plan();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", plan.name());
    document.put("law", job.law().name());
    document.put("formula", job.law().loss().text());
    document.put("unit", job.law().unit());
    document.put("from", plan.from().description());
    document.put("parameters", ordered(outcome.parameters()));
    document.put("axes", plan.axes().stream().map(SweepFiles::axis).toList());
    document.put("budgets", plan.budgets());
    document.put("provenance", provenance);
    return document;
  }

  private Map<String, Object> ordered(Map<String, Double> parameters) {
    Map<String, Object> map = new LinkedHashMap<>();
    job.law().parameterNames().forEach(name -> map.put(name, parameters.get(name)));
    return map;
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", axis.name());
    map.put("unit", axis.unit());
    map.put("values", axis.values());
    return map;
  }
}
