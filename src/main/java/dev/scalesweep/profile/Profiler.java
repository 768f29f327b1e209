package dev.scalesweep.profile;

import dev.scalesweep.backend.Workers;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.SliceFitter;
import dev.scalesweep.fit.Starts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** Makes profiles of numbers of interest around a fit. */
public final class Profiler {
  /** So many starts of the full fit are tried at each point, and so many of its minima. */
  private static final int STARTS = 8;

  private static final int MINIMA = 4;

  private final Fit fit;
  private final SliceFitter fitter;
  private final Cut cut;
  private final List<Double> levels;
  private final double[][] minima;
  private final double[][] starts;

  /**
   * A profiler.
   *
   * @param fit the full fit
   * @param fitter of the same law to the same runs
   * @param grid the starts of the full fit
   * @param cut of the intervals
   * @param levels of the intervals, in percent
   */
  public Profiler(Fit fit, SliceFitter fitter, Starts grid, Cut cut, List<Double> levels) {
    this.fit = fit;
    this.fitter = fitter;
    this.cut = cut;
    this.levels = List.copyOf(levels);
    this.minima = fit.minima(MINIMA);
    this.starts = starts(grid);
  }

  /** The minima of the full fit, then starts from all over the grid. */
  private double[][] starts(Starts grid) {
    List<double[]> points = new ArrayList<>(List.of(minima));
    int count = Math.min(STARTS, grid.size());
    for (int i = 0; i < count; i++) {
      double[] start = new double[fit.space().size()];
      grid.copy((int) ((2L * i + 1) * grid.size() / (2L * count)), start);
      points.add(start);
    }
    return points.toArray(double[][]::new);
  }

  /**
   * The profiles of numbers.
   *
   * @param measures by name
   * @param threads how many work at once; the results do not depend on it
   * @param progress is told how many more sides are done, two for each number; from any thread
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Profile> profiles(Map<String, Measure> measures, int threads, LongConsumer progress)
      throws InterruptedException {
    List<NumberProfile> profiles = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    double[] scales = fit.space().scales();
    measures.forEach((name, measure) -> {
      NumberProfile profile = new NumberProfile(name, measure, fit, cut, levels);
      profiles.add(profile);
      sides.addAll(profile.sides(fitter, scales, starts));
    });
    follow(sides, threads, progress);
    return profiles.stream().map(NumberProfile::profile).toList();
  }

  /** A side is the work of one thread. */
  private void follow(List<Side> sides, int threads, LongConsumer progress)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        threads,
        () -> {
          int number = next.getAndIncrement();
          while (number < sides.size() && !Thread.currentThread().isInterrupted()) {
            sides.get(number).follow(minima);
            progress.accept(1);
            number = next.getAndIncrement();
          }
        });
  }
}
