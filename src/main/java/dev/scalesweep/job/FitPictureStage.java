package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Variable;
import dev.scalesweep.report.FitPicture;
import dev.scalesweep.report.FittedRuns;
import dev.scalesweep.report.FittedRuns.Quantity;
import dev.scalesweep.report.Scale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws what a fit leaves over: the predicted loss against the observed, and the residuals. */
final class FitPictureStage {
  private static final double WIDE_RATIO = 8;

  private final Job job;
  private final FitOutcome outcome;

  FitPictureStage(Job job, FitOutcome outcome) {
    this.job = job;
    this.outcome = outcome;
  }

  void draw(ResultFiles files) throws IOException {
    FittedRuns runs = runs();
    for (FitPicture picture : FitPicture.values()) {
      String name = "pictures/fit-" + picture.label();
      files.write(name + ".png", stream -> picture.writePng(runs, stream));
      files.write(name + ".svg", stream -> picture.writeSvg(runs, stream));
    }
  }

  private FittedRuns runs() {
    Observations observations = outcome.observations();
    return new FittedRuns(
        job.title(),
        job.law().name(),
        job.law().unit(),
        outcome.fit().objective(),
        quantities(),
        observations.loss(),
        outcome.fit().predicted(observations));
  }

  /** The variables of the law, and what was spent on each run where N and D say so. */
  private List<Quantity> quantities() {
    Law law = job.law();
    List<Quantity> quantities = new ArrayList<>();
    for (Variable variable : law.variables()) {
      String name = variable.name();
      double[] values = outcome.runs().column(name);
      quantities.add(new Quantity(name, variable.unit(), scale(name, values), values));
    }
    if (ComputeOptimum.appliesTo(law)) {
      quantities.add(new Quantity("C = 6ND", "FLOP", Scale.LOG, compute()));
    }
    return quantities;
  }

  /** Logarithmic where the law takes the logarithm, and where the values span a wide ratio. */
  private Scale scale(String name, double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double greatest = Arrays.stream(values).max().orElseThrow();
    boolean wide = least > 0 && greatest > WIDE_RATIO * least;
    return wide || job.law().positiveVariables().contains(name) ? Scale.LOG : Scale.LINEAR;
  }

  private double[] compute() {
    double[] compute = outcome.runs().column("N").clone();
    double[] tokens = outcome.runs().column("D");
    Arrays.setAll(
        compute, i -> ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN * compute[i] * tokens[i]);
    return compute;
  }
}
