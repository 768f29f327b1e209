package dev.scalesweep.job;

import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.ColumnName;
import dev.scalesweep.data.Runs;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import java.util.Collections;
import java.util.List;

/** Whether the groups of the runs can have parameters of their own. */
final class GroupCheck {
  private final FitPlan plan;
  private final List<String> groups;
  private final List<String> names;

  GroupCheck(FitPlan plan, Runs runs) {
    this.plan = plan;
    this.groups = runs.groups().orElse(List.of());
    this.names = runs.groupNames();
  }

  /**
   * Checks before anything is computed.
   *
   * @throws Mistake if a group has too few runs, or a sweep or a prediction names one that is not
   *     there
   */
  void check(List<SweepPlan> sweeps) {
    List<String> perGroup = plan.perGroup();
    if (!perGroup.isEmpty()) {
      plan.runs().group().ifPresent(column -> names.forEach(name -> checkSize(name, column)));
    }
    plan.predict().forEach(it -> it.group().ifPresent(this::checkThatItIsThere));
    sweeps.forEach(sweep -> {
      if (sweep.from() instanceof SweepPlan.OwnFit own) {
        own.group().ifPresent(this::checkThatItIsThere);
      }
    });
  }

  /** With as many runs as parameters of its own, a group would be met exactly whatever it says. */
  private void checkSize(String name, ColumnName column) {
    int size = Collections.frequency(groups, name);
    int least = plan.perGroup().size() + 1;
    if (size < least) {
      throw new Mistake(
          column.place(),
          "the group "
              + Wording.quoted(name)
              + " has "
              + size
              + (size == 1 ? " run" : " runs")
              + "; at least "
              + least
              + " would be right, since each group has its own "
              + Wording.list(plan.perGroup()));
    }
  }

  private void checkThatItIsThere(Value group) {
    if (!names.contains(group.text())) {
      throw group.mistake("one of the groups " + Wording.list(names) + " would be right");
    }
  }
}
