package dev.scalesweep.fit;

/**
 * Starts whose first steps are taken as many at once as there are lanes.
 *
 * @param <D> the optimiser
 */
final class OpenedStarts<D extends Descent> implements LockStep.Work<D> {
  private final StartQueue queue;
  private final Opening<D> opening;
  private final int[] numbers = new int[LockStep.LANES];
  private int opened;
  private int begun;

  /**
   * @param queue where starts come from and results go
   * @param opening takes the first steps
   */
  OpenedStarts(StartQueue queue, Opening<D> opening) {
    this.queue = queue;
    this.opening = opening;
  }

  @Override
  public int begin(int lane, D descent) {
    if (begun == opened) {
      open();
    }
    if (begun == opened) {
      return -1;
    }
    opening.begin(begun, descent);
    return numbers[begun++];
  }

  private void open() {
    opened = 0;
    begun = 0;
    while (opened < numbers.length) {
      numbers[opened] = queue.next(opening.start(opened));
      if (numbers[opened] < 0) {
        break;
      }
      opened++;
    }
    if (opened > 0) {
      opening.run();
    }
  }

  @Override
  public void ended(int lane, int number, D descent) {
    queue.ended(number, descent);
  }
}
