package dev.scalesweep.simulate;

import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;

/** Writes simulated runs, one after the other. */
final class RunTable {
  private static final String COMPUTE = "C";

  private final Simulation simulation;
  private final List<String> variables;
  private final int n;
  private final int d;
  private final CsvWriter csv;
  private int runs;

  RunTable(Simulation simulation, List<String> comments, OutputStream stream) throws IOException {
    this.simulation = simulation;
    this.variables = simulation.law().variableNames();
    this.n = variables.indexOf("N");
    this.d = variables.indexOf("D");
    this.csv = new CsvWriter(stream, comments, header());
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    if (hasCurves()) {
      header.add("run");
    }
    header.addAll(variables);
    if (hasCompute()) {
      header.add(COMPUTE);
    }
    header.add("loss");
    return header;
  }

  private boolean hasCurves() {
    return simulation.checkpoints() > 0;
  }

  private boolean hasCompute() {
    return n >= 0 && d >= 0 && !variables.contains(COMPUTE);
  }

  /**
   * Writes the row or the rows of a run.
   *
   * @param point one value for each variable. Not modified.
   */
  void write(double[] point, RandomGenerator random) throws IOException {
    runs++;
    if (!hasCurves()) {
      csv.row(cells(point, random));
      return;
    }
    double[] checkpoint = point.clone();
    for (int i = 1; i <= simulation.checkpoints(); i++) {
      checkpoint[d] = point[d] * i / simulation.checkpoints();
      List<Object> row = new ArrayList<>(List.of(runs));
      row.addAll(cells(checkpoint, random));
      csv.row(row);
    }
  }

  private List<Double> cells(double[] point, RandomGenerator random) {
    Map<String, Double> values = new HashMap<>(simulation.parameters());
    List<Double> cells = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      values.put(variables.get(i), point[i]);
      cells.add(point[i]);
    }
    if (hasCompute()) {
      cells.add(BudgetDesign.FLOP_PER_PARAMETER_AND_TOKEN * point[n] * point[d]);
    }
    cells.add(loss(values) * simulation.noise().factor(random));
    return cells;
  }

  private double loss(Map<String, Double> values) {
    double loss = simulation.law().evaluate(values);
    if (loss > 0 && loss < Double.POSITIVE_INFINITY) {
      return loss;
    }
    List<String> place = variables.stream().map(name -> name + " = " + values.get(name)).toList();
    throw new Mistake(
        "the law "
            + simulation.law().name()
            + " gives the loss "
            + loss
            + " at "
            + String.join(", ", place)
            + "; points where it is a number above 0 would be right");
  }

  void finish() throws IOException {
    csv.finish();
  }
}
