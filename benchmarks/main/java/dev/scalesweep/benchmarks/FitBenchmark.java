package dev.scalesweep.benchmarks;

import dev.scalesweep.fit.MultiStart;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.StartResults;
import dev.scalesweep.fit.Starts;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The Chinchilla law fitted to 240 runs from all 4,500 starts, on two threads: starts per second,
 * once the process is warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class FitBenchmark {
  private static final int STARTS = 4500;
  private static final int THREADS = 2;

  /** What computes. */
  @Param({"reference", "vector"})
  public String backend = "";

  private MultiStart fits;
  private Starts starts;

  /** Prepares the fits and checks what comes of them. */
  @Setup
  public void prepare() throws InterruptedException {
    SimulatedRuns runs = new SimulatedRuns();
    fits = new MultiStart(runs.problem(Check.backend(backend)), runs.observations(), THREADS);
    starts = Starts.grid(ParameterSpace.of(runs.law), Map.of());
    Check.that(starts.size() == STARTS, "the starts are " + starts.size());
    StartResults results = allStarts();
    double best = results.value(results.best());
    Check.close(best, runs.objective(results.point(results.best())), 1e-10);
    Check.that(results.converged() == STARTS, "only " + results.converged() + " converged");
    Check.that(2 * results.within(best) >= STARTS, "half of the starts are elsewhere");
  }

  /** The objective is compiled beforehand, as for the replicates of a bootstrap. */
  @Benchmark
  @OperationsPerInvocation(STARTS)
  public StartResults allStarts() throws InterruptedException {
    return fits.run(starts, _ -> {});
  }
}
