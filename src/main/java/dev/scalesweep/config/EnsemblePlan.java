package dev.scalesweep.config;

import java.util.List;

/**
 * Fits whose losses a sweep looks at together.
 *
 * @param fits of this law or of others; empty for the draws of the bootstrap of the job's own fit
 * @param quantiles each from 0 to 1, ascending
 */
public record EnsemblePlan(List<NamedFit> fits, List<Double> quantiles) {
  /** With copies of the lists. */
  public EnsemblePlan {
    fits = List.copyOf(fits);
    quantiles = List.copyOf(quantiles);
  }

  /** Whether the members are the draws of the bootstrap. */
  public boolean isBootstrap() {
    return fits.isEmpty();
  }
}
