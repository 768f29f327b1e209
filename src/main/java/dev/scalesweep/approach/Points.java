package dev.scalesweep.approach;

import java.util.Arrays;

/**
 * Runs, or places along training curves, in columns of one length.
 *
 * @param N model sizes, parameters. Neither modified nor copied.
 * @param D training tokens. Neither modified nor copied.
 * @param C FLOP spent. Neither modified nor copied.
 * @param loss the loss reached. Neither modified nor copied.
 */
public record Points(double[] N, double[] D, double[] C, double[] loss) {

  /** How many there are. */
  public int size() {
    return loss.length;
  }

  /** The same with another loss each. */
  public Points withLoss(double[] other) {
    return new Points(N, D, C, other);
  }

  /** Those of some indices, in their order. */
  public Points picked(int[] indices) {
    return new Points(
        picked(N, indices), picked(D, indices), picked(C, indices), picked(loss, indices));
  }

  private static double[] picked(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(index -> values[index]).toArray();
  }
}
