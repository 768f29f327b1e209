package dev.scalesweep.benchmarks;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import java.util.HashMap;
import java.util.List;
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
 * The loss over a grid of N and D, kept in memory, on one thread: nanoseconds per point. The array
 * of the result is allocated anew in every call, 8 bytes per point, and is part of the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class SurfaceBenchmark {
  private static final int SMALL = 400;
  private static final int LARGE = 2000;

  /** What computes. */
  @Param({"reference", "vector"})
  public String backend = "";

  /** One power a row and one a column, or one power a point as well. */
  @Param({"E + A / N^alpha + B / D^beta", "E + A / N^alpha + B / (D + 5 * N)^beta"})
  public String formula = "";

  private Surface small;
  private Surface large;

  /** Prepares the surfaces and checks them against the plain law and the other backend. */
  @Setup
  public void prepare() throws InterruptedException {
    Law law = Grids.law(formula);
    Backend engine = Check.backend(backend);
    small = surface(law, engine, SMALL);
    large = surface(law, engine, LARGE);
    check(law, small, SMALL);
    check(law, large, LARGE);
  }

  private static Surface surface(Law law, Backend backend, int points) {
    return new Surface(law, backend, Grids.axes(points), Grids.parameters());
  }

  private void check(Law law, Surface surface, int points) throws InterruptedException {
    double[] loss = surface.compute(1, _ -> {});
    String other = backend.equals("vector") ? "reference" : "vector";
    Check.sameBits(loss, surface(law, Check.backend(other), points).compute(1, _ -> {}));
    List<Axis> axes = Grids.axes(points);
    Map<String, Double> values = new HashMap<>(Grids.parameters());
    for (int i = 0; i < points; i += 13) {
      int j = (7 * i + 1) % points;
      values.put("N", axes.get(0).values()[i]);
      values.put("D", axes.get(1).values()[j]);
      Check.close(loss[i * points + j], law.evaluate(values), 1e-14);
    }
  }

  /** 160,000 points: 1.3 MB of result. */
  @Benchmark
  @OperationsPerInvocation(SMALL * SMALL)
  public double[] grid400() throws InterruptedException {
    return small.compute(1, _ -> {});
  }

  /** 4,000,000 points: 32 MB of result, beyond the caches. */
  @Benchmark
  @OperationsPerInvocation(LARGE * LARGE)
  public double[] grid2000() throws InterruptedException {
    return large.compute(1, _ -> {});
  }
}
