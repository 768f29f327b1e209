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
    List<String> names = new ArrayList<>(List.of("loss_mean", "loss_spread"));
    quantiles.forEach(it -> names.add("loss_q" + it));
    return names;
  }
}
