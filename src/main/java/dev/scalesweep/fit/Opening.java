package dev.scalesweep.fit;

/**
 * What happens between the starts of as many fits as there are lanes and the first step of their
 * descents. Belongs to one thread.
 *
 * @param <D> the optimiser
 */
interface Opening<D extends Descent> {
  /** Where a fit begins; to be filled before {@link #run}. */
  double[] start(int lane);

  /** Takes the first steps of all lanes; what a lane without a fit does is of no meaning. */
  void run();

  /** Lets a descent go on where a lane has come to. */
  void begin(int lane, D descent);
}
