package dev.scalesweep.job;

import java.util.stream.IntStream;

/**
 * What changes when a run, or a group of runs, is left out.
 *
 * @param runs the indices of what is left out. Not modified.
 * @param changes of each number, without less with. Not modified.
 * @param relative the same in standard errors of the bootstrap. Not modified.
 */
public record Influence(int[] runs, double[] changes, double[] relative) {

  /** The number that changes most in standard errors; -1 where none is known. */
  public int strongest() {
    return IntStream.range(0, relative.length)
        .filter(i -> Double.isFinite(relative[i]))
        .boxed()
        .max((i, j) -> Double.compare(Math.abs(relative[i]), Math.abs(relative[j])))
        .orElse(-1);
  }

  /** By how many standard errors that changes; 0 where none is known. */
  public double strength() {
    return strongest() < 0 ? 0 : Math.abs(relative[strongest()]);
  }
}
