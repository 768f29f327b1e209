package dev.scalesweep.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits whose losses a sweep looks at together. With neither fits nor draws these are the draws of
 * the bootstrap of the job's own fit.
 *
 * @param fits of this law or of others
 * @param draws of the bootstrap of a fit that was made before
 * @param quantiles each from 0 to 1, ascending
 */
public record EnsemblePlan(List<NamedFit> fits, Optional<Draws> draws, List<Double> quantiles) {
  /** With copies of the lists. */
  public EnsemblePlan {
    fits = List.copyOf(fits);
    quantiles = List.copyOf(quantiles);
  }

  /**
   * Draws of a bootstrap.
   *
   * @param file that they were read from
   * @param parameters of the law in each, in the formula's own space; two draws or more
   */
  public record Draws(Path file, List<Map<String, Double>> parameters) {
    /** With a copy of the list. */
    public Draws {
      parameters = List.copyOf(parameters);
    }
  }

  /** Whether the members are the draws of the job's own bootstrap. */
  public boolean isOfOwnFit() {
    return fits.isEmpty() && draws.isEmpty();
  }
}
