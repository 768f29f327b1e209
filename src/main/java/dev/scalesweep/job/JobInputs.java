package dev.scalesweep.job;

import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsReader;
import dev.scalesweep.law.Law;
import dev.scalesweep.report.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a job works on, read and checked before anything is computed or written.
 *
 * @param runs the runs of the job, if it has any, whether they are fitted or only drawn
 */
public record JobInputs(Optional<Runs> runs) {

  /**
   * Reads.
   *
   * @throws dev.scalesweep.input.Mistake if the runs are not sound, the cells of a sweep do not fit
   *     into memory, or pictures cannot be drawn
   */
  public static JobInputs read(Job job, Work work) {
    if (work.draws()) {
      Fonts.demand();
    }
    work.sweeps().forEach(sweep -> GridMemory.check(sweep, Runtime.getRuntime().maxMemory()));
    return new JobInputs(
        job.fit().map(plan -> RunsReader.read(plan.runs(), columns(job.law(), plan))));
  }

  /** The law's variables and the observed loss. */
  private static List<RequiredColumn> columns(Law law, FitPlan plan) {
    Set<String> positive = law.positiveVariables();
    List<RequiredColumn> columns = new ArrayList<>();
    for (String variable : law.variableNames()) {
      columns.add(
          positive.contains(variable)
              ? new RequiredColumn(variable, true, "the law takes its logarithm")
              : new RequiredColumn(variable, false, "it is a variable of the law"));
    }
    columns.add(
        plan.objective().kind().isLogarithmic()
            ? new RequiredColumn("loss", true, "the objective takes its logarithm")
            : new RequiredColumn("loss", false, "it is what the law predicts"));
    return columns;
  }
}
