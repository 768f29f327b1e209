package dev.scalesweep.data;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import java.util.Optional;

/**
 * A column of numbers that a reader of runs needs.
 *
 * @param name the engine's name of it, such as {@code N}
 * @param mustBePositive whether zero and negative values are mistakes
 * @param reason why it is needed, or must be positive, as part of a sentence: {@code the objective
 *     takes its logarithm}
 * @param asked where the user wrote what needs it; empty where the runs themselves do
 * @param otherwise how it is computed where the runs have no such column but all that this needs
 */
public record RequiredColumn(
    String name,
    boolean mustBePositive,
    String reason,
    Optional<Place> asked,
    Optional<Formula> otherwise) {

  /** A column that the runs themselves need and that is not computed. */
  public RequiredColumn(String name, boolean mustBePositive, String reason) {
    this(name, mustBePositive, reason, Optional.empty(), Optional.empty());
  }

  /** The same, needed for something that the user wrote. */
  public RequiredColumn askedAt(Place place) {
    return new RequiredColumn(name, mustBePositive, reason, Optional.of(place), otherwise);
  }

  /** The same, computed where the runs have no such column. */
  public RequiredColumn orElse(Formula formula) {
    return new RequiredColumn(name, mustBePositive, reason, asked, Optional.of(formula));
  }
}
