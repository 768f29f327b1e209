package dev.scalesweep.benchmarks;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.law.Law;
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
 * The objective of a fit and its gradient, for 240 runs and eight fits at a time, on one thread:
 * nanoseconds per run and fit. Nothing is to be allocated; what is would be a boxed vector.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class ObjectiveBenchmark {
  private static final int LANES = 8;

  /** What computes. */
  @Param({"reference", "vector"})
  public String backend = "";

  private ColumnSums.Worker worker;

  /** Prepares the eight fits and checks their objectives and gradients. */
  @Setup
  public void prepare() {
    SimulatedRuns runs = new SimulatedRuns();
    worker = worker(runs, backend);
    double[][] sums = worker.compute();
    String other = backend.equals("vector") ? "reference" : "vector";
    double[][] expected = worker(runs, other).compute();
    for (int output = 0; output < sums.length; output++) {
      Check.sameBits(sums[output], expected[output]);
    }
    for (int lane = 0; lane < LANES; lane++) {
      Check.close(sums[0][lane], runs.objective(start(runs.law, lane)), 1e-12);
    }
  }

  private static ColumnSums.Worker worker(SimulatedRuns runs, String name) {
    ColumnSums.Worker worker = runs.compiled(Check.backend(name)).worker(LANES);
    for (int lane = 0; lane < LANES; lane++) {
      double[] start = start(runs.law, lane);
      for (int i = 0; i < start.length; i++) {
        worker.input(i)[lane] = start[i];
      }
    }
    return worker;
  }

  /** Starts from all over the grid of the law, in the fitted space. */
  private static double[] start(Law law, int lane) {
    Starts starts = Starts.grid(ParameterSpace.of(law), Map.of());
    double[] start = new double[law.parameters().size()];
    starts.copy(lane * (starts.size() / LANES), start);
    return start;
  }

  /** One step of eight fits asks for this. */
  @Benchmark
  @OperationsPerInvocation(SimulatedRuns.SIZE * LANES)
  public double[][] objectiveAndGradient() {
    return worker.compute();
  }
}
