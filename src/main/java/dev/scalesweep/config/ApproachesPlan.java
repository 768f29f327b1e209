package dev.scalesweep.config;

import dev.scalesweep.data.ColumnName;
import dev.scalesweep.input.Place;
import java.util.List;
import java.util.Optional;

/**
 * Which approaches of Hoffmann et al. 2022 (arXiv 2203.15556, section 3) are to stand beside the
 * fit of the law, which is the third.
 *
 * @param place where the user wrote it
 * @param envelope the first
 * @param isoflop the second
 * @param replicates of the bootstrap of each
 * @param levels of its intervals, in percent
 */
public record ApproachesPlan(
    Place place,
    Optional<EnvelopePlan> envelope,
    Optional<IsoflopPlan> isoflop,
    int replicates,
    List<Double> levels) {

  /**
   * The envelope of training curves.
   *
   * @param run the column whose text tells one curve from another
   * @param points at how many budgets
   */
  public record EnvelopePlan(ColumnName run, int points) {}

  /**
   * The parabolas of iso-FLOP profiles.
   *
   * @param budgets FLOP; none where they are to be found in the runs
   * @param tolerance 0.2 where runs belong together within a factor of 1.2
   * @param sizes how many model sizes a budget has at least
   */
  public record IsoflopPlan(List<Double> budgets, double tolerance, int sizes) {}
}
