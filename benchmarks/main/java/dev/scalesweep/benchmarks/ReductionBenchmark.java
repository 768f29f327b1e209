package dev.scalesweep.benchmarks;

import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.reduce.BudgetMinimum;
import dev.scalesweep.sweep.reduce.Histogram;
import dev.scalesweep.sweep.reduce.Intervals;
import dev.scalesweep.sweep.reduce.Kept;
import dev.scalesweep.sweep.reduce.Partials;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Reduction;
import dev.scalesweep.sweep.reduce.Sum;
import java.util.Arrays;
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
 * A billion cells of N and D, of a law that is separable, reduced to their sum, the least loss for
 * 50 intervals of 6ND and 64 bars, on all cores: nanoseconds per cell. {@code peers/surface.c} does
 * the same with the same numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class ReductionBenchmark {
  private static final int POINTS = 31_623;
  private static final int FEW = 1_000;
  private static final int BINS = 50;
  private static final int BARS = 64;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final Map<String, Double> PARAMETERS =
      Map.of("E", 1.8172, "A", 482.01, "B", 2085.43, "alpha", 0.3478, "beta", 0.3658);

  /** What computes. */
  @Param({"reference", "vector"})
  public String backend = "";

  private Surface surface;

  /** What a surface is reduced to. */
  public record Found(Sum sum, BudgetMinimum least, Histogram bars) {
    private static Found of(Surface surface) throws InterruptedException {
      Found found =
          new Found(
              new Kept.Total().of(surface),
              new Kept.LeastByBudget(new Intervals(BINS)).of(surface),
              new Kept.Losses(new Intervals(BARS)).of(surface));
      List<Reducer> all = List.of(found.sum(), found.least(), found.bars());
      surface.visit(THREADS, new Reduction(all, surface.scan(), Partials.FORGOTTEN), _ -> {});
      return found;
    }
  }

  /** Prepares the surface, and checks what a smaller one is reduced to against all its losses. */
  @Setup
  public void prepare() throws InterruptedException {
    surface = surface(POINTS);
    Surface small = surface(FEW);
    double[] losses = small.compute(1, _ -> {});
    Found found = Found.of(small);
    Check.close(found.sum().sum(), Arrays.stream(losses).sum(), 1e-13);
    double least = Double.POSITIVE_INFINITY;
    for (int bin = 0; bin < BINS; bin++) {
      least = Math.min(least, found.least().best().loss(bin));
    }
    Check.that(least == Arrays.stream(losses).min().orElseThrow(), "the least loss is " + least);
    double[] edges = found.bars().bins().edges();
    for (int bar = 0; bar < BARS; bar++) {
      long cells = count(losses, edges[bar], edges[bar + 1], bar + 1 == BARS);
      Check.that(found.bars().cells(bar) == cells, "bar " + bar + " should have " + cells);
    }
  }

  private static long count(double[] losses, double low, double high, boolean isLast) {
    return Arrays.stream(losses)
        .filter(it -> it >= low && (it < high || (isLast && it == high)))
        .count();
  }

  private Surface surface(int points) {
    Law law = Grids.law("E + A / N^alpha + B / D^beta");
    return new Surface(law, Check.backend(backend), Grids.axes(points), PARAMETERS);
  }

  /** All cells; nothing of a cell is kept. */
  @Benchmark
  @OperationsPerInvocation(POINTS * POINTS)
  public Found billion() throws InterruptedException {
    return Found.of(surface);
  }
}
