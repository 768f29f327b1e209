package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;

/** Fits a law to runs on slices: the least objective where a number of interest has some value. */
public final class SliceFitter {
  /** Tighter than a fit needs: what counts is by how little the objective of slices differs. */
  private static final double TOLERANCE = 1e-13;

  private final ParameterSpace space;
  private final Settings settings;
  private final double rounding;
  private final ColumnSums sums;

  /**
   * A fitter.
   *
   * @param problem what is fitted
   * @param runs to what
   */
  public SliceFitter(Problem problem, Observations runs) {
    this.space = problem.space();
    this.settings = new Settings(TOLERANCE, problem.settings().maximumIterations());
    this.rounding = problem.objective().rounding(runs);
    this.sums = problem.sums(runs);
  }

  /**
   * The least objective on a slice, on the calling thread.
   *
   * @param starts points that need not be on the slice
   */
  public SliceMinimum fit(Slice slice, Starts starts) {
    double[] scales = new double[space.size() - 1];
    slice.reduce(space.scales(), scales);
    BestStart best = new BestStart(space.size());
    ManyStarts queue = new ManyStarts(starts, best);
    new LockStep<>(
            sums.worker(LockStep.LANES),
            () -> new SliceDescent(slice, scales, settings, rounding),
            new SliceWork(queue, new double[space.size()]))
        .run();
    return new SliceMinimum(slice.value(), best.point(), best.value(), best.ending());
  }

  /**
   * Takes one start after another.
   *
   * @param start for the next one. Modified.
   */
  private record SliceWork(StartQueue queue, double[] start)
      implements LockStep.Work<SliceDescent> {
    @Override
    public int begin(int lane, SliceDescent descent) {
      int number = queue.next(start);
      if (number >= 0) {
        descent.begin(start);
      }
      return number;
    }

    @Override
    public void ended(int lane, int number, SliceDescent descent) {
      queue.ended(number, descent);
    }
  }
}
