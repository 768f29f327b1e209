package dev.scalesweep.fit;

import dev.scalesweep.data.ReferenceData;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsFields;
import dev.scalesweep.data.RunsReader;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.YamlReader;
import java.nio.file.Path;
import java.util.List;

/** The data of Besiroglu et al. 2024 (arXiv 2404.10102) as they fitted it. */
public final class BesirogluRuns {
  private static final String RUNS =
      """
      file: runs.csv
      columns: {N: "Model Size", C: "Training FLOP", loss: loss}
      derive: {D: "C / (6 * N)"}
      drop: {highest: {column: loss, count: 5}}
      """;

  private BesirogluRuns() {}

  /** The 240 runs that are fitted; a test is skipped where the data is not there. */
  public static Observations read() {
    Path data = ReferenceData.folder("besiroglu-2024");
    Runs runs =
        RunsReader.read(
            Fields.read(YamlReader.parse(RUNS, "test"), fields -> RunsFields.read(fields, data)),
            List.of(
                new RequiredColumn("N", true, "test"),
                new RequiredColumn("D", true, "test"),
                new RequiredColumn("loss", true, "test")));
    return Observations.unweighted(
        new double[][] {runs.column("N"), runs.column("D")}, runs.column("loss"));
  }
}
