package dev.scalesweep.fit;

/** All starts of one refit, run through on one thread. */
final class ManyStarts implements StartQueue {
  private final Starts starts;
  private final BestStart best;
  private int next;

  /**
   * @param best is offered every result
   */
  ManyStarts(Starts starts, BestStart best) {
    this.starts = starts;
    this.best = best;
  }

  @Override
  public int next(double[] start) {
    if (next == starts.size() || Thread.currentThread().isInterrupted()) {
      return -1;
    }
    starts.copy(next, start);
    return next++;
  }

  @Override
  public void ended(int number, Descent descent) {
    best.offer(number, descent);
  }
}
