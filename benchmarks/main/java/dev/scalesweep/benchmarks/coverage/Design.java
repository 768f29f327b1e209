package dev.scalesweep.benchmarks.coverage;

import dev.scalesweep.config.JobReader;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsReader;
import dev.scalesweep.law.LawCatalog;
import java.nio.file.Path;
import java.util.List;

/**
 * The N and D of the runs of a job: those of {@code configs/besiroglu.yaml}, which the user has
 * downloaded.
 *
 * @param sizes N of each run
 * @param tokens D of each run
 */
record Design(double[] sizes, double[] tokens) {
  /** The runs of a config, with its file of runs replaced. */
  static Design of(Path config, Path runsFile) {
    List<String> overrides = List.of("runs.file=" + runsFile.toAbsolutePath());
    Runs runs =
        RunsReader.read(
            JobReader.read(config, overrides, LawCatalog.ofInstallation())
                .fit()
                .orElseThrow()
                .runs(),
            List.of(required("N"), required("D"), required("loss")));
    return new Design(runs.column("N"), runs.column("D"));
  }

  private static RequiredColumn required(String name) {
    return new RequiredColumn(name, true, "the study takes its logarithm");
  }

  int size() {
    return sizes.length;
  }
}
