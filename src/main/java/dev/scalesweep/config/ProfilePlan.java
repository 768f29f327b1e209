package dev.scalesweep.config;

import dev.scalesweep.input.Value;
import dev.scalesweep.profile.Decision;
import java.util.List;
import java.util.Optional;

/**
 * Which numbers of a fit are to be profiled.
 *
 * @param numbers in the order of the config
 */
public record ProfilePlan(List<Item> numbers) {
  /** With a copy of the list. */
  public ProfilePlan {
    numbers = List.copyOf(numbers);
  }

  /**
   * A number.
   *
   * @param value where the config names it; the text there is the name of the profile
   * @param subject what it is
   * @param group whose number it is, where groups of runs have their own
   */
  public record Item(Value value, Subject subject, Optional<String> group) {
    /** The name of the profile. */
    public String name() {
      return value.text();
    }

    /** The name without its group. */
    public String withoutGroup() {
      return group.map(it -> name().substring(0, name().length() - it.length() - 2)).orElse(name());
    }
  }

  /** What is profiled. */
  public sealed interface Subject {}

  /** A parameter of the law. */
  public record OfParameter(String name) implements Subject {}

  /**
   * A decision.
   *
   * @param budget FLOP; empty for an exponent
   */
  public record OfDecision(Decision decision, Optional<Double> budget) implements Subject {}
}
