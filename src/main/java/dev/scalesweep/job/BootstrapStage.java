package dev.scalesweep.job;

import dev.scalesweep.config.BootstrapPlan;
import dev.scalesweep.config.BootstrapPlan.Kind;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Bootstrap;
import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.DrawJournal;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.Resampling;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.identify.VerdictRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds out by a bootstrap how sure a fit is. */
final class BootstrapStage {
  private final Job job;
  private final BootstrapPlan plan;
  private final Runs runs;
  private final Observations observations;
  private final Quantities quantities;

  BootstrapStage(
      Job job, BootstrapPlan plan, Runs runs, Observations observations, Quantities quantities) {
    this.job = job;
    this.plan = plan;
    this.runs = runs;
    this.observations = observations;
    this.quantities = quantities;
  }

  /** Where each refit begins, out of the starts of the full fit. */
  Starts starts(Fit fit, Starts all) {
    return plan.best().isPresent() ? Starts.at(fit.minima(plan.best().getAsInt())) : all;
  }

  /**
   * Refits.
   *
   * @param bootstrap of a problem that takes weights
   * @param fit the full fit
   * @param journal has the refits that were done before, and takes the others, if there is one
   */
  BootstrapOutcome run(
      Bootstrap bootstrap, Fit fit, Optional<BootstrapJournal> journal, Progress progress)
      throws InterruptedException {
    try {
      DrawJournal replicates = part(journal, BootstrapJournal::replicates);
      Draw[] draws = replicates(bootstrap, fit, replicates, progress);
      int[][] parts = parts();
      DrawJournal others = part(journal, BootstrapJournal::leftOut);
      Draw[] leftOut = leftOut(parts, bootstrap, others, progress);
      BootstrapNumbers numbers = new BootstrapNumbers(quantities, fit.point(), draws, leftOut);
      return new BootstrapOutcome(
          plan, draws, parts, leftOut, central(numbers), numbers.estimates(plan.levels()));
    } catch (InterruptedException e) {
      throw journal
          .<InterruptedException>map(it -> interrupted(it.size(), plan.replicates()))
          .orElse(e);
    }
  }

  /**
   * Refits what belongs to a shard.
   *
   * @param journal has the refits that were done before, and takes the others
   */
  void share(Shard shard, Bootstrap bootstrap, Fit fit, BootstrapJournal journal, Progress progress)
      throws InterruptedException {
    int[][] parts = parts();
    try {
      DrawJournal replicates = new DrawsOfShard(shard, plan.replicates(), journal.replicates());
      replicates(bootstrap, fit, replicates, progress);
      leftOut(parts, bootstrap, new DrawsOfShard(shard, parts.length, journal.leftOut()), progress);
    } catch (InterruptedException e) {
      throw interrupted(journal.size(), shard.share(plan.replicates()));
    }
  }

  private static PartInterrupted interrupted(int kept, long total) {
    return new PartInterrupted(kept + " of " + total + " replicates");
  }

  private static DrawJournal part(
      Optional<BootstrapJournal> journal, Function<BootstrapJournal, DrawJournal> part) {
    return journal.map(part).orElse(DrawJournal.NONE);
  }

  private Draw[] replicates(Bootstrap bootstrap, Fit fit, DrawJournal journal, Progress progress)
      throws InterruptedException {
    int count = plan.replicates();
    try (Progress.Task task = progress.begin("bootstrap: replicates", count)) {
      return bootstrap.replicates(resampling(fit), count, journal, task::advance);
    }
  }

  private Draw[] leftOut(int[][] parts, Bootstrap bootstrap, DrawJournal journal, Progress progress)
      throws InterruptedException {
    Resampling resampling = Resampling.leavingOut(observations, parts);
    try (Progress.Task task = progress.begin("bootstrap: jackknife", parts.length)) {
      return bootstrap.replicates(resampling, parts.length, journal, task::advance);
    }
  }

  private Resampling resampling(Fit fit) {
    return switch (plan.kind()) {
      case RUNS -> Resampling.ofRuns(observations, job.seed());
      case GROUPS -> Resampling.ofGroups(observations, runs.groups().orElseThrow(), job.seed());
      case RESIDUALS ->
          Resampling.ofResiduals(
              observations, fit.predicted(observations), fit.objective(), job.seed());
    };
  }

  /** What is left out together in the jackknife: a run, or a group; nothing for residuals. */
  private int[][] parts() {
    if (plan.kind() == Kind.RESIDUALS) {
      return new int[0][];
    }
    if (plan.kind() == Kind.RUNS) {
      return IntStream.range(0, runs.size()).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
    }
    List<String> groups = runs.groups().orElseThrow();
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      members.computeIfAbsent(groups.get(i), _ -> new ArrayList<>()).add(i);
    }
    return members.values().stream()
        .map(indices -> indices.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static List<Interval> central(BootstrapNumbers numbers) {
    return numbers.estimates(List.of(VerdictRules.LEVEL)).stream()
        .map(it -> it.intervals().getFirst().percentile())
        .toList();
  }
}
