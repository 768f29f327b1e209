package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.law.LawCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the files of a sweep, and how large they are. */
class SweepBytesTest {
  @TempDir private Path directory;

  private SweepBytes said(String... overrides) {
    return said(directory, overrides);
  }

  /** What is said of the first sweep of the small job. */
  static SweepBytes said(Path directory, String... overrides) {
    return SweepBytes.of(job(directory, overrides), plan(directory, overrides), Shard.WHOLE);
  }

  private static SweepPlan plan(Path directory, String... overrides) {
    return job(directory, overrides).sweeps().getFirst();
  }

  private static Job job(Path directory, String... overrides) {
    return JobReader.read(SmallJob.in(directory), List.of(overrides), LawCatalog.ofInstallation());
  }

  @Test
  void theTableIsAtMostSoLong() throws IOException {
    String[] overrides = {
      "sweeps.map.from=besiroglu",
      "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 90, scale: log}, D: [1e10, 3e11]}",
      "sweeps.map.derive={slope: dL/dN}"
    };
    long table =
        Files.size(SmallJob.run(directory, overrides).directory().resolve("sweeps/map/cells.csv"));
    assertThat(said(overrides).cells().get(Output.CSV)).isBetween((double) table, 1.4 * table);
  }

  @Test
  void nothingIsForgotten() {
    String[] overrides = {
      "sweeps.map.from=besiroglu",
      "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 700, scale: log}, D: {from: 1e9, to:"
          + " 1e14, points: 500, scale: log}}",
      "sweeps.map.derive={C: 6 * N * D}",
      "sweeps.map.outputs=[npy, npy-f32, parquet]",
      "sweeps.map.reduce=[frontier, sum, minimum-per-axis, {top: 1000}, {histogram: {bins: 20000}},"
          + " {pareto: {against: C, bins: 1000}}, {minimum-per-budget-bin: {bins: 3000}}]"
    };
    Map<String, String> files = SmallJob.run(directory, overrides).files();
    files.keySet().removeIf(it -> !it.startsWith("sweeps/"));
    double all = files.values().stream().mapToDouble(String::length).sum();
    double arrays =
        files.entrySet().stream()
            .filter(it -> it.getKey().matches(".*(npy|parquet)"))
            .mapToDouble(it -> it.getValue().length())
            .sum();
    SweepBytes said = said(overrides);
    assertThat(said.all()).isGreaterThan(all);
    assertThat(said.rest()).isBetween(all - arrays, 5 * (all - arrays));
  }

  @Test
  void aShardHasNoTables() {
    String[] overrides = {"sweeps.map.from=besiroglu", "sweeps.map.reduce=[frontier]"};
    Job job = job(directory, overrides);
    SweepBytes none = SweepBytes.of(job, job.sweeps().getFirst(), new Shard(1, 2));
    assertThat(none.all()).isZero();
    SweepBytes one = SweepBytes.of(job, job.sweeps().getFirst(), new Shard(2, 2));
    assertThat(one.cells()).containsOnlyKeys(Output.NPY, Output.NPY_F32);
    assertThat(one.rest()).isBetween(30.0, 100.0);
  }
}
