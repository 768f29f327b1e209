package dev.scalesweep.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestLaws;
import dev.scalesweep.config.ApproachesPlan.IsoflopPlan;
import dev.scalesweep.config.SweepPlan.Known;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.config.SweepPlan.OwnFit;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.LawCatalog;
import dev.scalesweep.sweep.Axis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobReaderTest {
  private static final String FULL =
      """
      version: 1
      title: Chinchilla runs, refitted
      law: chinchilla
      seed: 42
      runs:
        file: tables/runs.csv
        columns: {N: "Model Size", C: "Training FLOP", loss: loss}
        derive: {D: "C / (6 * N)"}
        keep: "C >= 1e18"
        keep_last: {by: D, per: [run]}
        drop: {highest: {column: loss, count: 5}}
        weight: w
        group: experiment
      fit:
        objective: {kind: huber, delta: 1e-2}
        method: bfgs
        starts: {A: [1, 2]}
        tolerance: 1e-10
        max_iterations: 500
        targets: [1e21, 5.76e23, 1e25]
        pictures: false
      sweeps:
        map:
          from: fit
          axes:
            N: {from: 10M, to: 1T, points: 6, scale: log}
            D: {from: 1B, to: 5B, points: 5, scale: linear}
          budgets: [1e19, 5.76e23]
          reduce: [frontier]
          outputs: [csv, npy-f32]
          heatmap: false
        slice:
          from: {parameters: {E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28}}
          axes: {D: [1B, 1.4T], N: [70B], alpha: [0.3, 0.4]}
          outputs: []
      backend: reference
      precision: double
      """;

  @TempDir private Path directory;

  private Job read(String config, String... overrides) {
    try {
      Path file = Files.writeString(directory.resolve("job.yaml"), config);
      return JobReader.read(file, List.of(overrides), LawCatalog.ofInstallation());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyKeyIsRead() {
    Job job = read(FULL);
    assertThat(job.title()).isEqualTo("Chinchilla runs, refitted");
    assertThat(job.law().name()).isEqualTo("chinchilla");
    assertThat(job.seed()).isEqualTo(42);
    assertThat(job.backend()).isEqualTo("reference");
    assertThat(job.name()).isEqualTo("job");
    FitPlan fit = job.fit().orElseThrow();
    assertThat(fit.runs().file()).isEqualTo(directory.resolve("tables/runs.csv"));
    assertThat(fit.isWeighted()).isTrue();
    assertThat(fit.objective()).isEqualTo(new Objective(Objective.Kind.HUBER, 1e-2));
    assertThat(fit.settings()).isEqualTo(new Settings(1e-10, 500));
    assertThat(fit.starts()).isEqualTo(new FitPlan.Grid(Map.of("A", List.of(1.0, 2.0))));
    assertThat(fit.starts().count(ParameterSpace.of(job.law()))).isEqualTo(1500);
    assertThat(fit.targets()).containsExactly(1e21, 5.76e23, 1e25);
    assertThat(fit.pictures()).isFalse();
    assertThat(job.sweeps()).extracting(SweepPlan::name).containsExactly("map", "slice");
  }

  @Test
  void whatIsLaidDownAboutParametersIsRead() {
    FitPlan fit =
        read(
                FULL,
                "sweeps={}",
                "fit.objective.asymmetry={above: 2}",
                "fit.parameters.E={fixed: 1.69}",
                "fit.parameters.A={bounds: [0, 1k]}",
                "fit.parameters.B={per: group, bounds: [1, .inf]}",
                "fit.parameters.alpha={per: group}",
                "fit.parameters.beta={tied: 2 * alpha}")
            .fit()
            .orElseThrow();
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(fit.objective()).isEqualTo(new Objective(Objective.Kind.HUBER, 1e-2, 2, 1));
    assertThat(fit.perGroup()).containsExactly("B", "alpha");
    assertThat(fit.constraints().get("E")).isEqualTo(new Constraint.Fixed(1.69));
    assertThat(fit.constraints().get("A")).isEqualTo(new Constraint.Bounded(new Bounds(0, 1000)));
    assertThat(fit.constraints().get("B"))
        .isEqualTo(new Constraint.PerGroup(new Bounds(1, infinity)));
    assertThat(fit.constraints().get("alpha")).isEqualTo(new Constraint.PerGroup(Bounds.NONE));
    assertThat(fit.constraints().get("beta"))
        .isInstanceOfSatisfying(
            Constraint.Tied.class, it -> assertThat(it.formula().text()).isEqualTo("2 * alpha"));
  }

  /** Groups have the law's bounds unless the job gives others. */
  @Test
  void aLawsBoundsHoldForEveryGroup() {
    String job =
        """
        version: 1
        law:
          name: mine
          loss: "E + a / x"
          unit: nats per token
          variables: {x: {unit: any}}
          parameters: {E: {starts: [1], bounds: [0, 2]}, a: {starts: [2, 3]}}
        runs: {file: runs.csv, group: set}
        fit: {parameters: {E: {per: group}}}
        """;
    FitPlan fit = read(job).fit().orElseThrow();
    assertThat(fit.constraints().get("E")).isEqualTo(new Constraint.PerGroup(new Bounds(0, 2)));
    assertThat(read(job).law().parameters().getFirst().bounds()).isEqualTo(new Bounds(0, 2));
  }

  @Test
  void everyKeyOfASweepIsRead() {
    SweepPlan map = read(FULL).sweeps().getFirst();
    assertThat(map.from()).isEqualTo(new OwnFit());
    assertThat(map.axes()).extracting(Axis::name).containsExactly("N", "D");
    assertThat(map.axes()).extracting(Axis::unit).containsExactly("parameters", "tokens");
    assertThat(map.axes().getLast().values()).containsExactly(1e9, 2e9, 3e9, 4e9, 5e9);
    assertThat(map.cells()).isEqualTo(30);
    assertThat(map.budgets()).containsExactly(1e19, 5.76e23);
    assertThat(map.frontier()).isTrue();
    assertThat(map.outputs()).containsExactlyInAnyOrder(Output.CSV, Output.NPY_F32);
    assertThat(map.heatmap()).isFalse();
  }

  @Test
  void axesAndGivenParametersKeepTheirOrder() {
    SweepPlan slice = read(FULL).sweeps().getLast();
    assertThat(slice.axes()).extracting(Axis::name).containsExactly("D", "N", "alpha");
    assertThat(slice.axes().getFirst().values()).containsExactly(1e9, 1.4e12);
    assertThat(slice.outputs()).isEmpty();
    assertThat(slice.from().description()).isEqualTo("parameters");
    assertThat(((Known) slice.from()).parameters())
        .containsExactly(
            Map.entry("E", 1.69),
            Map.entry("A", 406.4),
            Map.entry("B", 410.7),
            Map.entry("alpha", 0.34),
            Map.entry("beta", 0.28));
  }

  @Test
  void whatIsLeftOutHasADefault() {
    Job job =
        read(
            """
            version: 1
            law: chinchilla
            runs: {file: runs.csv}
            sweeps:
              map:
                axes:
                  N: {from: 1, to: 3, points: 3}
                  D: [1, 2]
                budgets: [1e19]
              other:
                axes: {N: [1], D: [1]}
            """);
    assertThat(job.title()).isEqualTo("job");
    assertThat(job.seed()).isZero();
    assertThat(job.backend()).isEqualTo("auto");
    FitPlan fit = job.fit().orElseThrow();
    assertThat(fit.isWeighted()).isFalse();
    assertThat(fit.objective()).isEqualTo(new Objective(Objective.Kind.HUBER_LOG, 1e-3));
    assertThat(fit.settings()).isEqualTo(new Settings(1e-9, 1000));
    assertThat(fit.starts()).isEqualTo(new FitPlan.Grid(Map.of()));
    assertThat(fit.starts().count(ParameterSpace.of(job.law()))).isEqualTo(4500);
    assertThat(fit.targets()).isEmpty();
    assertThat(fit.pictures()).isTrue();
    SweepPlan map = job.sweeps().getFirst();
    assertThat(map.from()).isEqualTo(new OwnFit());
    assertThat(map.axes().getFirst().values()).containsExactly(1, 2, 3);
    assertThat(map.frontier()).isTrue();
    assertThat(map.outputs()).containsExactlyInAnyOrder(Output.CSV, Output.NPY);
    assertThat(map.heatmap()).isTrue();
    SweepPlan other = job.sweeps().getLast();
    assertThat(other.budgets()).isEmpty();
    assertThat(other.frontier()).isFalse();
    assertThat(other.heatmap()).isFalse();
  }

  @Test
  void aJobWithoutRunsHasNoFit() {
    Job job =
        read(
            """
            version: 1
            law: chinchilla
            sweeps: {map: {from: hoffmann, axes: {N: [1], D: [1]}}}
            """);
    assertThat(job.fit()).isEmpty();
    assertThat(job.sweeps().getFirst().from())
        .isEqualTo(
            new Known(
                "hoffmann",
                TestLaws.chinchilla().fits().get("hoffmann").values(),
                java.util.Optional.empty()));
  }

  @Test
  void randomStartsAreCounted() {
    FitPlan fit = read(FULL, "fit.starts={random: 12}").fit().orElseThrow();
    assertThat(fit.starts()).isEqualTo(new FitPlan.Random(12));
    assertThat(fit.starts().of(ParameterSpace.of(TestLaws.chinchilla()), 1).size()).isEqualTo(12);
  }

  @Test
  void aBacktestIsRead() {
    BacktestPlan plan =
        read(
                FULL,
                "fit.backtest={by: year, from: 2e19, steps: 3, laws: [kaplan-joint, chinchilla]}")
            .fit()
            .flatMap(FitPlan::backtest)
            .orElseThrow();
    assertThat(plan.by().text()).isEqualTo("year");
    assertThat(plan.from()).isEqualTo(2e19);
    assertThat(plan.steps()).isEqualTo(3);
    assertThat(plan.laws())
        .extracting(it -> it.law().name())
        .containsExactly("kaplan-joint", "chinchilla");
    BacktestPlan usual =
        read(FULL, "fit.backtest={from: 1e20}").fit().flatMap(FitPlan::backtest).orElseThrow();
    assertThat(usual.by().text()).isEqualTo("C");
    assertThat(usual.steps()).isEqualTo(5);
    assertThat(usual.laws()).extracting(it -> it.law().name()).containsExactly("chinchilla");
  }

  /** Also where the catalogue has another one of this name. */
  @Test
  void theNameOfTheJobsLawInABacktestMeansThatOne() {
    String config =
        """
        version: 1
        law:
          name: kaplan-joint
          loss: "a / x"
          unit: none
          variables: {x: {unit: any}}
          parameters: {a: {starts: [1]}}
        runs: {file: runs.csv}
        fit: {backtest: {from: 1, laws: [chinchilla, kaplan-joint]}}
        """;
    Job job = read(config);
    BacktestPlan plan = job.fit().flatMap(FitPlan::backtest).orElseThrow();
    assertThat(plan.laws().getLast().law()).isEqualTo(job.law());
  }

  @Test
  void approachesAreRead() {
    ApproachesPlan plan =
        read(
                FULL,
                "fit.approaches={envelope: {run: id, points: 9},"
                    + " isoflop: {budgets: [1e19, 2e19], tolerance: 0.1, sizes: 3}, replicates: 7}")
            .fit()
            .flatMap(FitPlan::approaches)
            .orElseThrow();
    assertThat(plan.envelope().orElseThrow().run().text()).isEqualTo("id");
    assertThat(plan.envelope().orElseThrow().points()).isEqualTo(9);
    assertThat(plan.isoflop()).contains(new IsoflopPlan(List.of(1e19, 2e19), 0.1, 3));
    assertThat(plan.replicates()).isEqualTo(7);
    assertThat(plan.levels()).containsExactly(80.0, 95.0);
  }

  @Test
  void whatIsLeftOutOfApproachesHasADefaultOrIsTheBootstraps() {
    ApproachesPlan plan =
        read(FULL, "fit.approaches={isoflop: {}, envelope: {run: id}}")
            .fit()
            .flatMap(FitPlan::approaches)
            .orElseThrow();
    assertThat(plan.isoflop()).contains(new IsoflopPlan(List.of(), 0.2, 5));
    assertThat(plan.envelope().orElseThrow().points()).isEqualTo(1500);
    assertThat(plan.replicates()).isEqualTo(1000);
    ApproachesPlan beside =
        read(FULL, "fit.approaches={isoflop: {}}", "fit.bootstrap={replicates: 300, levels: [68]}")
            .fit()
            .flatMap(FitPlan::approaches)
            .orElseThrow();
    assertThat(beside.replicates()).isEqualTo(300);
    assertThat(beside.levels()).containsExactly(68.0);
  }

  @Test
  void aLawCanBeInTheConfigOrInAFileBesideIt() throws IOException {
    String law =
        """
        name: mine
        loss: "E + S"
        unit: nats per token
        terms: {S: "a / x"}
        variables: {x: {unit: any}}
        parameters: {E: {starts: [1]}, a: {starts: [2, 3]}}
        """;
    Files.writeString(directory.resolve("mine.yaml"), law);
    String rest = "\nversion: 1\nruns: {file: runs.csv}\n";
    Job beside = read("law: mine.yaml" + rest);
    Job inside = read("law:\n" + law.indent(2) + rest);
    assertThat(beside.law().evaluate(Map.of("E", 1.0, "a", 6.0, "x", 3.0))).isEqualTo(3);
    assertThat(inside.law().parameters()).isEqualTo(beside.law().parameters());
    assertThat(inside.law().terms().keySet()).isEqualTo(beside.law().terms().keySet());
  }
}
