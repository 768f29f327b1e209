package dev.scalesweep.job;

import dev.scalesweep.config.CurvesPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.CsvWriter;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.report.FittedRuns;
import dev.scalesweep.report.Lines;
import dev.scalesweep.report.Scale;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Evaluates formulas along an axis, and draws them. */
final class CurvesStage {
  private final Job job;
  private final CurvesPlan plan;
  private final Map<String, Double> parameters;

  /**
   * @param parameters of the law; none where no formula has its loss. Not modified.
   */
  CurvesStage(Job job, CurvesPlan plan, Map<String, Double> parameters) {
    this.job = job;
    this.plan = plan;
    this.parameters = parameters;
  }

  /** Writes {@code curves/<name>.csv} and the pictures. */
  void write(ResultFiles files) throws IOException {
    List<Lines.Line> lines = new ArrayList<>();
    plan.lines().forEach((text, formula) -> lines.add(new Lines.Line(text, heights(formula))));
    files.write("curves/" + plan.name() + ".csv", stream -> writeTable(lines, stream));
    Lines picture =
        new Lines(job.title(), plan.from().isPresent() ? job.law().name() : "", along(), lines);
    files.write("pictures/" + plan.name() + "-curves.png", picture::writePng);
    files.write("pictures/" + plan.name() + "-curves.svg", picture::writeSvg);
  }

  private FittedRuns.Quantity along() {
    double[] values = plan.axis().values();
    return new FittedRuns.Quantity(
        plan.axis().name(), plan.axis().unit(), Scale.of(values), values);
  }

  private double[] heights(Formula formula) {
    return Arrays.stream(plan.axis().values()).map(at -> height(formula, at)).toArray();
  }

  private double height(Formula formula, double at) {
    Map<String, Double> values = new HashMap<>(parameters);
    values.putAll(plan.fixed());
    values.put(plan.axis().name(), at);
    return formula.evaluate(name ->
        name.equals(CurvesPlan.LOSS)
            ? job.law().evaluate(values)
            : Objects.requireNonNull(values.get(name)));
  }

  private void writeTable(List<Lines.Line> lines, OutputStream stream) throws IOException {
    List<String> header = new ArrayList<>(List.of(plan.axis().name()));
    lines.forEach(line -> header.add(line.text()));
    CsvWriter writer = new CsvWriter(stream, List.of(), header);
    double[] row = new double[header.size()];
    for (int i = 0; i < plan.axis().size(); i++) {
      row[0] = plan.axis().values()[i];
      for (int j = 0; j < lines.size(); j++) {
        row[j + 1] = lines.get(j).heights()[i];
      }
      writer.row(row);
    }
    writer.finish();
  }
}
