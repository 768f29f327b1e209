package dev.scalesweep.job;

import dev.scalesweep.config.EnsemblePlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.NamedFit;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.SurfaceCells;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the files of a sweep below {@code sweeps/<name>/}. */
final class SweepFiles {
  private static final List<String> FRONTIER =
      List.of("budget", "N", "D", "tokens_per_parameter", "loss", "note");

  private final ResultFiles files;
  private final Job job;
  private final SweepOutcome outcome;

  SweepFiles(ResultFiles files, Job job, SweepOutcome outcome) {
    this.files = files;
    this.job = job;
    this.outcome = outcome;
  }

  /** Writes what is there once all cells are computed. */
  void write(Map<String, Object> provenance) throws IOException {
    ReducedFiles reduced = new ReducedFiles(outcome);
    reduced.write((file, content) -> files.write(name(file), content));
    if (outcome.plan().frontier()) {
      files.write(name("frontier.csv"), this::writeFrontier);
    }
    files.writeJson(name("sweep.json"), document(reduced.document(), provenance));
  }

  /** Writes the table of all cells that the condition of the sweep holds for. */
  void writeCells(SurfaceCells cells) throws IOException {
    files.write(name("cells.csv"), stream -> writeCells(stream, cells));
  }

  private String name(String file) {
    return name(outcome.plan(), file);
  }

  /** The path of a file of a sweep, below the directory of the results. */
  static String name(SweepPlan plan, String file) {
    return "sweeps/" + plan.name() + "/" + file;
  }

  /** Long form: one row a cell, the axes, the loss and what is derived as columns. */
  private void writeCells(OutputStream stream, SurfaceCells cells) throws IOException {
    SweepPlan plan = outcome.plan();
    List<String> header = new ArrayList<>(plan.axes().stream().map(Axis::name).toList());
    header.addAll(plan.quantities());
    CsvWriter writer = new CsvWriter(stream, List.of(), header);
    double[] row = new double[header.size()];
    int axes = plan.axes().size();
    for (int cell = 0; cell < cells.isComputed().length; cell++) {
      if (cells.isComputed()[cell]) {
        System.arraycopy(outcome.shape().point(cell), 0, row, 0, axes);
        for (int i = 0; i < cells.outputs().length; i++) {
          row[axes + i] = cells.outputs()[i][cell];
        }
        writer.row(row);
      }
    }
    writer.finish();
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

  private Map<String, Object> document(
      Map<String, Object> reduced, Map<String, Object> provenance) {
    SweepPlan plan = outcome.plan();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", plan.name());
    document.put("title", job.title());
    document.put("law", job.law().name());
    document.put("formula", job.law().loss().text());
    document.put("unit", job.law().unit());
    document.put("from", plan.from().description());
    document.put("parameters", outcome.fits().parameters());
    document.put("axes", plan.axes().stream().map(SweepFiles::axis).toList());
    if (!plan.derived().isEmpty()) {
      Map<String, String> derived = new LinkedHashMap<>();
      plan.derived().forEach(it -> derived.put(it.name(), it.text()));
      document.put("derive", derived);
    }
    outcome.fits().ensemble().ifPresent(it -> document.put("ensemble", document(it)));
    plan.cellCondition().ifPresent(it -> document.put("cells", it.text()));
    document.put("budgets", plan.budgets());
    if (!reduced.isEmpty()) {
      document.put("reduced", reduced);
    }
    document.put("provenance", provenance);
    return document;
  }

  private Map<String, Object> document(Ensemble ensemble) {
    Map<String, Object> document = new LinkedHashMap<>();
    List<NamedFit> fits = outcome.plan().ensemble().map(EnsemblePlan::fits).orElse(List.of());
    document.put("of", fits.isEmpty() ? "bootstrap" : fits.stream().map(NamedFit::name).toList());
    document.put("members", ensemble.size());
    document.put("quantiles", ensemble.quantiles());
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
