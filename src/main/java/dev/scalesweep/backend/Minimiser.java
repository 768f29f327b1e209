package dev.scalesweep.backend;

/**
 * Minimises the sum of a program over the rows of samples, from every start in every sample, a lane
 * of a device each, by the steps of the package {@code descent}.
 */
public interface Minimiser {
  /**
   * Works through all samples and starts.
   *
   * @param sink takes every result once, in any order, from one thread at a time
   * @throws InterruptedException if this thread is interrupted
   * @throws DeviceLost if a device does not do the work
   */
  void run(MinimumSink sink) throws InterruptedException;
}
