package dev.scalesweep.approach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;

/**
 * Approach 1 of Hoffmann et al. 2022 (arXiv 2203.15556, section 3.1): at each of many budgets the
 * training curve with the lowest loss, and power laws through the sizes and tokens of these curves.
 * Curves are taken as they are, unsmoothed. A budget at which the lowest curve is that of the
 * smallest or the largest model is left out: nobody knows whether a smaller or a larger one would
 * have been lower still.
 */
public final class Envelope implements Approach {
  private final double[] flop;
  private final double[] sizes;
  private final double[][] losses;
  private final double[][] tokens;
  private final int[] drawn;

  private Envelope(
      double[] flop, double[] sizes, double[][] losses, double[][] tokens, int[] drawn) {
    this.flop = flop;
    this.sizes = sizes;
    this.losses = losses;
    this.tokens = tokens;
    this.drawn = drawn;
  }

  /**
   * The approach to training curves.
   *
   * @param points one entry a curve: its places by growing C, no C twice, all of one N
   * @param flop the budgets, ascending. Neither modified nor copied.
   */
  public static Envelope of(List<Points> points, double[] flop) {
    List<Curve> curves = points.stream().map(Curve::new).toList();
    return new Envelope(
        flop,
        curves.stream().mapToDouble(Curve::size).toArray(),
        curves.stream().map(curve -> curve.losses(flop)).toArray(double[][]::new),
        curves.stream().map(curve -> curve.tokens(flop)).toArray(double[][]::new),
        IntStream.range(0, points.size()).toArray());
  }

  /** How many budgets are looked at. */
  public int budgets() {
    return flop.length;
  }

  /** How many curves there are. */
  public int curves() {
    return drawn.length;
  }

  /** The envelope, by growing budget, without what is left out. */
  public List<Best> envelope() {
    List<Best> envelope = new ArrayList<>();
    for (int i = 0; i < flop.length; i++) {
      int lowest = lowest(i);
      if (lowest >= 0 && isInside(lowest, i)) {
        envelope.add(new Best(flop[i], sizes[lowest], tokens[lowest][i], losses[lowest][i]));
      }
    }
    return envelope;
  }

  /** The curve that is lowest at a budget, the first of equal ones; -1 where none reaches it. */
  private int lowest(int budget) {
    int lowest = -1;
    for (int curve : drawn) {
      double loss = losses[curve][budget];
      if (!Double.isNaN(loss) && (lowest < 0 || loss < losses[lowest][budget])) {
        lowest = curve;
      }
    }
    return lowest;
  }

  /** Whether both a smaller and a larger model than that of a curve reach a budget. */
  private boolean isInside(int curve, int budget) {
    boolean smaller = false;
    boolean larger = false;
    for (int other : drawn) {
      boolean known = !Double.isNaN(losses[other][budget]);
      smaller |= known && sizes[other] < sizes[curve];
      larger |= known && sizes[other] > sizes[curve];
    }
    return smaller && larger;
  }

  /** Empty for an envelope of fewer than two model sizes. */
  @Override
  public Optional<Growth> growth() {
    List<Best> envelope = envelope();
    return sizes(envelope) < 2 ? Optional.empty() : Growth.through(envelope);
  }

  private static long sizes(List<Best> envelope) {
    return envelope.stream().mapToDouble(Best::N).distinct().count();
  }

  @Override
  public String reason() {
    return sizes(envelope()) == 0
        ? "no curve is ever the lowest between those of a smaller and a larger model"
        : "only one model size is ever the lowest between a smaller and a larger one";
  }

  /** Whole curves are drawn. */
  @Override
  public Envelope resampled(RandomGenerator random) {
    int[] again = Arrays.stream(drawn).map(_ -> drawn[random.nextInt(drawn.length)]).toArray();
    return new Envelope(flop, sizes, losses, tokens, again);
  }
}
