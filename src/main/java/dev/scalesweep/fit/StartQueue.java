package dev.scalesweep.fit;

/** Where starts come from and what came of them goes. */
interface StartQueue {
  /**
   * The next start, copied into the array.
   *
   * @param start Modified.
   * @return the number of the start; negative when there are no more
   */
  int next(double[] start);

  /** Takes the result of a start; the arrays in the descent are valid during the call. */
  void ended(int number, Descent descent);
}
