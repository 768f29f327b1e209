package dev.scalesweep.job;

import dev.scalesweep.approach.Approach;
import dev.scalesweep.approach.ApproachBootstrap;
import dev.scalesweep.approach.Bin;
import dev.scalesweep.approach.Bins;
import dev.scalesweep.approach.Envelope;
import dev.scalesweep.approach.Growth;
import dev.scalesweep.approach.Isoflop;
import dev.scalesweep.approach.Points;
import dev.scalesweep.config.ApproachesPlan;
import dev.scalesweep.config.ApproachesPlan.EnvelopePlan;
import dev.scalesweep.config.ApproachesPlan.IsoflopPlan;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.job.ApproachOutcome.Bias;
import dev.scalesweep.job.ApproachOutcome.Result;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the growth of the optimum off the runs, beside the fit of the law. */
final class ApproachesStage {
  private final ApproachesPlan plan;
  private final long seed;
  private final Fit fit;
  private final Quantities quantities;

  ApproachesStage(ApproachesPlan plan, long seed, Fit fit, Quantities quantities) {
    this.plan = plan;
    this.seed = seed;
    this.fit = fit;
    this.quantities = quantities;
  }

  /**
   * Computes the approaches that were asked for.
   *
   * @param curves the training curves, if their envelope was
   */
  ApproachesOutcome run(Points runs, Optional<List<Points>> curves, Progress progress)
      throws InterruptedException {
    Optional<ApproachOutcome<Envelope>> envelope = Optional.empty();
    if (plan.envelope().isPresent()) {
      envelope = Optional.of(envelope(plan.envelope().get(), curves.orElseThrow(), progress));
    }
    Optional<ApproachOutcome<Isoflop>> isoflop = Optional.empty();
    if (plan.isoflop().isPresent()) {
      isoflop = Optional.of(isoflop(plan.isoflop().get(), runs, progress));
    }
    return new ApproachesOutcome(plan, envelope, isoflop);
  }

  private ApproachOutcome<Envelope> envelope(
      EnvelopePlan asked, List<Points> curves, Progress progress) throws InterruptedException {
    double[] reached = curves.stream().flatMapToDouble(it -> Arrays.stream(it.C())).toArray();
    double[] flop =
        Axis.range(
            Arrays.stream(reached).min().orElseThrow(),
            Arrays.stream(reached).max().orElseThrow(),
            asked.points(),
            Axis.Spacing.LOG);
    Optional<Envelope> noiseless =
        decides()
            ? Optional.of(
                Envelope.of(curves.stream().map(it -> it.withLoss(predicted(it))).toList(), flop))
            : Optional.empty();
    return outcome("envelope", Envelope.of(curves, flop), noiseless, progress);
  }

  private ApproachOutcome<Isoflop> isoflop(IsoflopPlan asked, Points runs, Progress progress)
      throws InterruptedException {
    Bins bins = new Bins(runs, asked.tolerance());
    List<Bin> budgets =
        asked.budgets().isEmpty() ? bins.found(asked.sizes()) : bins.near(asked.budgets());
    Isoflop isoflop = new Isoflop(runs, budgets, asked.sizes());
    Optional<Isoflop> noiseless =
        decides() ? Optional.of(isoflop.withLoss(predicted(runs))) : Optional.empty();
    return outcome("iso-FLOP", isoflop, noiseless, progress);
  }

  private <A extends Approach> ApproachOutcome<A> outcome(
      String name, A approach, Optional<A> noiseless, Progress progress)
      throws InterruptedException {
    Optional<Growth> growth = approach.growth();
    if (growth.isEmpty()) {
      return new ApproachOutcome<>(approach, Optional.empty());
    }
    ApproachBootstrap bootstrap = new ApproachBootstrap(plan.replicates(), plan.levels(), seed);
    try (Progress.Task task = progress.begin(name + ": replicates", plan.replicates())) {
      return new ApproachOutcome<>(
          approach,
          Optional.of(
              new Result(
                  growth.get(),
                  bootstrap.of(approach, growth.get(), task::advance),
                  noiseless.flatMap(Approach::growth).flatMap(this::bias))));
    }
  }

  private Optional<Bias> bias(Growth noiseless) {
    return quantities
        .allocation(fit.parameters(), noiseless.from(), noiseless.to())
        .map(law ->
            new Bias(
                noiseless.N().exponent() - law.nExponent(),
                noiseless.D().exponent() - law.dExponent()));
  }

  private boolean decides() {
    return FitPlan.decides(fit.law());
  }

  /** The loss that the fitted law gives points; it has N and D alone. */
  private double[] predicted(Points points) {
    Law law = fit.law();
    double[][] variables =
        law.variableNames().stream()
            .map(name -> name.equals("N") ? points.N() : points.D())
            .toArray(double[][]::new);
    return fit.predicted(Observations.unweighted(variables, points.loss()));
  }
}
