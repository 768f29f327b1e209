package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.NpyWriter;
import dev.scalesweep.fit.Bootstrap;
import dev.scalesweep.fit.ParameterSpace;
import java.io.IOException;
import java.util.Map;

/** Writes the files of fits. */
final class FitFiles {
  private final ResultFiles files;
  private final Map<String, Object> provenance;

  FitFiles(ResultFiles files, Map<String, Object> provenance) {
    this.files = files;
    this.provenance = provenance;
  }

  /** Writes what came of the fit of a job. */
  void write(Job job, FitOutcome outcome) throws IOException {
    files.write("runs.csv", new RunsFile(outcome)::write);
    writeDraws("draws.npy", outcome);
    if (outcome.backtest().isPresent()) {
      files.write("backtest.csv", new BacktestTable(outcome.backtest().get())::write);
    }
    if (outcome.influences().isPresent()) {
      InfluenceFile influence = new InfluenceFile(outcome, outcome.influences().get());
      files.write("influence.csv", influence::write);
    }
    files.writeJson("fit.json", FitDocument.of(job, outcome, provenance));
  }

  /**
   * Writes what came of the second of two steps.
   *
   * @param second the step as a job
   */
  void write(Job second, DownstreamOutcome outcome) throws IOException {
    writeDraws("downstream-draws.npy", outcome.fit());
    Map<String, Object> document = FitDocument.of(second, outcome.fit(), provenance);
    document.put("chained", DownstreamDocument.of(outcome));
    files.writeJson("downstream.json", document);
  }

  /** One row a replicate, one column a parameter, as the document of the fit names them. */
  private void writeDraws(String name, FitOutcome outcome) throws IOException {
    if (outcome.bootstrap().isEmpty()) {
      return;
    }
    Bootstrap.Draw[] draws = outcome.bootstrap().get().draws();
    ParameterSpace space = outcome.fit().space();
    int columns = outcome.fit().parameters().size();
    files.write(
        name,
        stream -> {
          NpyWriter writer = new NpyWriter(stream, NpyType.FLOAT64, draws.length, columns);
          for (Bootstrap.Draw draw : draws) {
            writer.write(natural(space, draw), 0, columns);
          }
          writer.finish();
        });
  }

  private static double[] natural(ParameterSpace space, Bootstrap.Draw draw) {
    return space.values(draw.point()).values().stream().mapToDouble(it -> it).toArray();
  }
}
