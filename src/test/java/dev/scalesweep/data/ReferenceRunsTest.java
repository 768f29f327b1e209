package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.input.Fields;
import dev.scalesweep.input.YamlReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Published runs are read as their publishers describe them. */
class ReferenceRunsTest {
  private static Runs read(String folder, String job, String... columns) {
    List<RequiredColumn> required =
        Arrays.stream(columns).map(it -> new RequiredColumn(it, true, "the test asks")).toList();
    Path directory = ReferenceData.folder(folder);
    return RunsReader.read(
        Fields.read(YamlReader.parse(job, "job.yaml"), it -> RunsFields.read(it, directory)),
        required);
  }

  /** 245 rows, of which the five with the largest loss are dropped (arXiv 2404.10102). */
  @Test
  void readsBesiroglu() {
    Runs runs =
        read(
            "besiroglu-2024",
            """
            file: runs.csv
            columns: {N: "Model Size", C: "Training FLOP", loss: loss}
            derive: {D: "C / (6 * N)"}
            drop: {highest: {column: loss, count: 5}}
            """,
            "N",
            "D",
            "loss");

    assertThat(runs.counts()).isEqualTo(new RunsCounts(245, 240, 0, 0, 5, 0, 0));
    assertThat(runs.size()).isEqualTo(240);
    // The sixth largest loss of the file.
    assertThat(Arrays.stream(runs.column("loss")).max()).hasValue(3.4059279641864753);
  }

  /** 104 runs on three training sets (arXiv 2403.08540). */
  @Test
  void readsGadre() {
    Runs runs =
        read(
            "gadre-2024",
            """
            file: runs.csv
            columns: {loss: loss_c4_val}
            keep: 'dataset_name == "c4_original"'
            group: model_name
            """,
            "N",
            "D",
            "loss");

    assertThat(runs.counts()).isEqualTo(new RunsCounts(104, 34, 70, 0, 0, 0, 0));
    assertThat(runs.column("N")[0]).isEqualTo(10_569_312);
    assertThat(Set.copyOf(runs.groups().orElseThrow())).hasSize(6);
  }

  /**
   * Learning curves of 48 runs with sizes such as 2.8B (arXiv 2305.16264): the last row of each.
   */
  @Test
  void readsTheDataConstrainedRuns() {
    Runs runs =
        read(
            "data-constrained",
            """
            file: runs.csv
            columns: {N: num_params, D: token_num, U: tokens_per_epoch}
            keep_last: {by: D, per: [num_params, data, epochs, tokens_per_epoch]}
            """,
            "N",
            "D",
            "U",
            "loss");

    assertThat(runs.counts()).isEqualTo(new RunsCounts(9261, 48, 0, 9213, 0, 0, 0));
    assertThat(runs.column("N")).containsOnly(2.8e9, 4.2e9, 8.7e9);
  }
}
