package dev.scalesweep.fit;

/** Starts whose first steps are taken as many at once as there are lanes. */
final class OpenedStarts implements LockStep.Work<QuasiNewton> {
  private final StartQueue queue;
  private final Opening opening;
  private final int[] numbers = new int[LockStep.LANES];
  private int opened;
  private int begun;

  /**
   * @param queue where starts come from and results go
   * @param opening takes the first steps
   */
  OpenedStarts(StartQueue queue, Opening opening) {
    this.queue = queue;
    this.opening = opening;
  }

  @Override
  public int begin(int lane, QuasiNewton descent) {
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
  public void ended(int lane, int number, QuasiNewton descent) {
    queue.ended(number, descent);
  }
}
