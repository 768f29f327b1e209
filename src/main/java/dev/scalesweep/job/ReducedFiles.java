package dev.scalesweep.job;

import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.reduce.AxisMinimum;
import dev.scalesweep.sweep.reduce.BestCells;
import dev.scalesweep.sweep.reduce.Bins;
import dev.scalesweep.sweep.reduce.BudgetMinimum;
import dev.scalesweep.sweep.reduce.Histogram;
import dev.scalesweep.sweep.reduce.ParetoFront;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Sum;
import dev.scalesweep.sweep.reduce.Top;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what reducers have kept: tables, and a few numbers of {@code sweep.json}. */
final class ReducedFiles {
  private final SweepOutcome outcome;
  private final List<String> axes;

  ReducedFiles(SweepOutcome outcome) {
    this.outcome = outcome;
    this.axes = outcome.plan().axes().stream().map(Axis::name).toList();
  }

  /** Takes a file's name and content. */
  interface Files {
    void write(String name, ResultFiles.Content content) throws IOException;
  }

  void write(Files files) throws IOException {
    for (Reducer reducer : outcome.reducers()) {
      switch (reducer) {
        case BudgetMinimum it -> files.write("minimum-per-budget-bin.csv", out -> write(it, out));
        case AxisMinimum it -> files.write("minimum-per-axis.csv", out -> write(it, out));
        case Top it -> files.write("top.csv", out -> write(it, out));
        case Histogram it -> files.write("histogram.csv", out -> write(it, out));
        case ParetoFront it -> files.write("pareto.csv", out -> write(it, out));
        default -> {}
      }
    }
  }

  /** The numbers that are not in tables. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    for (Reducer reducer : outcome.reducers()) {
      switch (reducer) {
        case Sum it -> document.putAll(document(it));
        case Histogram it -> document.put("histogram", document(it));
        default -> {}
      }
    }
    return document;
  }

  private static Map<String, Object> document(Sum sum) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("cells", sum.cells());
    document.put("not_numbers", sum.cells() - sum.numbers());
    document.put("sum", sum.sum());
    document.put("mean", sum.mean());
    return document;
  }

  private static Map<String, Object> document(Histogram histogram) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("below", histogram.below());
    document.put("above", histogram.above());
    return document;
  }

  private List<String> header(String... before) {
    List<String> header = new ArrayList<>(List.of(before));
    header.addAll(axes);
    header.add("loss");
    return header;
  }

  private void write(BudgetMinimum minimum, OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), header("from", "to"));
    double[] edges = minimum.bins().edges();
    for (int bin = 0; bin < minimum.bins().count(); bin++) {
      writer.row(row(minimum.best(), bin, edges[bin], edges[bin + 1]));
    }
    writer.finish();
  }

  private void write(AxisMinimum minimum, OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), header("axis", "value"));
    for (int i = 0; i < axes.size(); i++) {
      double[] values = outcome.plan().axes().get(i).values();
      for (int point = 0; point < values.length; point++) {
        writer.row(row(minimum.best(i), point, axes.get(i), values[point]));
      }
    }
    writer.finish();
  }

  private void write(Top top, OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), header());
    for (int place = 0; place < top.best().places(); place++) {
      if (top.best().isFound(place)) {
        writer.row(row(top.best(), place));
      }
    }
    writer.finish();
  }

  private void write(ParetoFront front, OutputStream stream) throws IOException {
    List<String> quantities = outcome.plan().quantities();
    List<String> header = new ArrayList<>(axes);
    header.add(quantities.get(front.cost()));
    header.add(quantities.get(front.value()));
    CsvWriter writer = new CsvWriter(stream, List.of(), header);
    for (ParetoFront.Point point : front.points()) {
      double[] row = Arrays.copyOf(outcome.shape().point(point.cell()), header.size());
      row[axes.size()] = point.cost();
      row[axes.size() + 1] = point.value();
      writer.row(row);
    }
    writer.finish();
  }

  /** What stands before, then the cell with its loss, or nothing where there is none. */
  private List<Object> row(BestCells best, int place, Object... before) {
    List<Object> row = new ArrayList<>(List.of(before));
    if (best.isFound(place)) {
      for (double value : outcome.shape().point(best.cell(place))) {
        row.add(value);
      }
      row.add(best.loss(place));
    } else {
      row.addAll(Collections.nCopies(axes.size() + 1, ""));
    }
    return row;
  }

  private static void write(Histogram histogram, OutputStream stream) throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), List.of("from", "to", "cells"));
    Bins bins = histogram.bins();
    for (int bin = 0; bin < bins.count(); bin++) {
      writer.row(List.of(bins.edges()[bin], bins.edges()[bin + 1], histogram.cells(bin)));
    }
    writer.finish();
  }
}
