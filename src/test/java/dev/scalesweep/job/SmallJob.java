package dev.scalesweep.job;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A job that takes little time: 36 runs made from a published fit, every other of the set books and
 * of the set code, 8 starts, a sweep of 9 by 11.
 */
public final class SmallJob {
  /** What job.yaml holds. */
  public static final String CONFIG =
      """
      version: 1
      title: A small job
      report: false
      law: chinchilla
      seed: 7
      runs: {file: runs.csv}
      fit:
        starts: {E: [0, 1], A: [5, 10], B: [5, 10], alpha: [0.5], beta: [0.5]}
        targets: [1e21, 5.76e23]
        pictures: false
      sweeps:
        map:
          axes:
            N: {from: 1e7, to: 1e12, points: 9, scale: log}
            D: {from: 1e9, to: 1e14, points: 11, scale: log}
          budgets: [1e20, 5.76e23, 1e30]
          outputs: [csv, npy, npy-f32]
          heatmap: false
      """;

  private static final long SEED = 1;
  private static final double NOISE = 0.003;

  static final Progress.Task NO_TASK =
      new Progress.Task() {
        @Override
        public void advance(long steps) {}

        @Override
        public void close() {}
      };

  /** Says nothing. */
  static final Progress NO_PROGRESS = (_, _) -> NO_TASK;

  private SmallJob() {}

  /** Makes the job in a directory and returns its config. */
  public static Path in(Path directory) {
    return in(directory, CONFIG);
  }

  /** Makes a job of another config over the same runs. */
  public static Path in(Path directory, String config) {
    try {
      Files.writeString(directory.resolve("runs.csv"), runs());
      return Files.writeString(directory.resolve("job.yaml"), config);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the job in a directory, runs it with overrides, and returns what came of it. */
  public static Results run(Path directory, String... overrides) {
    try {
      return run(directory, new Way(TestBackends.vector(), 2), overrides);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a job is run, which its results do not depend on. */
  record Way(Backend backend, int threads, Beginning beginning, Progress progress) {
    Way(Backend backend, int threads) {
      this(backend, threads, Beginning.REFUSE, NO_PROGRESS);
    }
  }

  /** Makes the job in a directory, runs it in some way, and returns what came of it. */
  static Results run(Path directory, Way way, String... overrides)
      throws IOException, InterruptedException {
    return run(in(directory), directory, way, overrides);
  }

  /** Runs a job of any config in a directory, and returns what came of it. */
  public static Results runConfig(Path directory, String config)
      throws IOException, InterruptedException {
    return runConfig(directory, config, new Way(TestBackends.vector(), 2));
  }

  /** The same in some way. */
  static Results runConfig(Path directory, String config, Way way)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("job.yaml"), config);
    return run(file, directory, way);
  }

  private static Results run(Path config, Path directory, Way way, String... overrides)
      throws IOException, InterruptedException {
    Job job = JobReader.read(config, List.of(overrides), LawCatalog.ofInstallation());
    Work work = Work.of(job, Set.of(Stage.values()));
    JobInputs inputs = JobInputs.read(job, work);
    Path output = directory.resolve("results");
    try (OutputDirectory results =
        OutputDirectory.open(output, job.fingerprint().hash("test"), true)) {
      new JobRunner(job, work, inputs, way.backend(), new Resources(way.threads()))
          .run(results, way.beginning(), way.progress());
    }
    return new Results(output);
  }

  private static String runs() {
    Law law = TestLaws.chinchilla();
    Map<String, Double> values = new HashMap<>(law.fits().get("besiroglu").values());
    Random random = new Random(SEED);
    StringBuilder rows = new StringBuilder("N,D,loss,set\n");
    boolean books = true;
    for (double n : TestLaws.logSpaced(5e7, 1.6e10, 6)) {
      for (double d : TestLaws.logSpaced(1e9, 1e12, 6)) {
        values.put("N", n);
        values.put("D", d);
        double loss = law.evaluate(values) * Math.exp(NOISE * random.nextGaussian());
        String set = books ? "books" : "code";
        rows.append(n + "," + d + "," + loss + "," + set + "\n");
        books = !books;
      }
    }
    return rows.toString();
  }
}
