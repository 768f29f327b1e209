package dev.scalesweep.backend;

import java.util.OptionalLong;

/** A grid of cells ready to be computed, on this machine's threads or on a device. */
public interface Grid extends AutoCloseable {
  /** How many rows there are. */
  int rows();

  /** How many columns there are. */
  int columns();

  /**
   * Computes all cells.
   *
   * @param threads how many work at once, where threads do the work; the cells do not depend on it
   * @param sink takes every cell once, a row or a part of one at a time, in any order and from any
   *     thread
   * @throws InterruptedException if this thread is interrupted
   * @throws DeviceLost if a device does not do the work
   */
  void compute(int threads, CellSink sink) throws InterruptedException;

  /**
   * The time in nanoseconds that a device has computed so far, by its own clock; empty where
   * threads do the work.
   */
  default OptionalLong kernelNanoseconds() {
    return OptionalLong.empty();
  }

  /** Gives back what the grid holds outside of Java's heap. */
  @Override
  void close();
}
