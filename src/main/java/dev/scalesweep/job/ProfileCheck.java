package dev.scalesweep.job;

import dev.scalesweep.config.ProfilePlan;
import dev.scalesweep.config.ProfilePlan.OfDecision;
import dev.scalesweep.config.ProfilePlan.OfParameter;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import java.util.List;

/** Whether the numbers to be profiled are there, once it is known which groups the runs have. */
final class ProfileCheck {
  private final ParameterSpace space;

  ProfileCheck(ParameterSpace space) {
    this.space = space;
  }

  /**
   * Checks before anything is computed.
   *
   * @throws Mistake if a number names no group where it must, a group that is not there, or one
   *     where all groups have the same
   */
  void check(ProfilePlan plan) {
    plan.numbers().forEach(this::check);
  }

  private void check(ProfilePlan.Item number) {
    List<String> right =
        switch (number.subject()) {
          case OfParameter it -> named(it.name(), space.parameterNames());
          case OfDecision _ -> inGroups(number.withoutGroup());
        };
    if (!right.contains(number.name())) {
      throw number
          .value()
          .mistake((right.size() == 1 ? "" : "one of ") + Wording.list(right) + " would be right");
    }
  }

  /** The numbers of a parameter: one, or one for each group. */
  private static List<String> named(String parameter, List<String> names) {
    return names.stream()
        .filter(it -> it.equals(parameter) || it.startsWith(parameter + "["))
        .toList();
  }

  private List<String> inGroups(String decision) {
    return space.groups().isEmpty()
        ? List.of(decision)
        : space.groups().stream().map(group -> decision + "[" + group + "]").toList();
  }
}
