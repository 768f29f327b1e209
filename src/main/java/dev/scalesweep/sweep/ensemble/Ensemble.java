package dev.scalesweep.sweep.ensemble;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits whose losses are looked at together, and what is asked of them.
 *
 * @param members by law; two or more in all
 * @param quantiles each from 0 to 1
 */
public record Ensemble(List<Members> members, List<Double> quantiles) {
  /** What the mean of the losses is called. */
  public static final String MEAN = "loss_mean";

  /** What their standard deviation is called. */
  public static final String SPREAD = "loss_spread";

  /** With copies of the lists. */
  public Ensemble {
    members = List.copyOf(members);
    quantiles = List.copyOf(quantiles);
  }

  /** How many members there are. */
  public int size() {
    return members.stream().mapToInt(it -> it.values().size()).sum();
  }

  /**
   * What the quantities are called that an ensemble gives each cell: the mean of its losses, their
   * standard deviation, and the quantiles.
   */
  public static List<String> names(List<Double> quantiles) {
    List<String> names = new ArrayList<>(List.of(MEAN, SPREAD));
    quantiles.forEach(it -> names.add(quantile(it)));
    return names;
  }

  /** What a quantile is called. */
  public static String quantile(double quantile) {
    return "loss_q" + quantile;
  }
}
