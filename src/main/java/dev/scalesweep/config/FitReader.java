package dev.scalesweep.config;

import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the key {@code fit} of a job. */
final class FitReader {
  private static final int MOST_ITERATIONS = 1_000_000;

  private enum Method {
    BFGS
  }

  private final Law law;
  private final RunsSpecification runs;
  private final Function<Value, Law> laws;

  /**
   * @param laws finds the law that a value names or holds
   */
  FitReader(Law law, RunsSpecification runs, Function<Value, Law> laws) {
    this.law = law;
    this.runs = runs;
    this.laws = laws;
  }

  FitPlan read(Fields fields) {
    fields.notYet("parameters", "profile");
    if (law.parameters().isEmpty()) {
      throw new Mistake(
          fields.place(),
          "the law " + law.name() + " has no parameters to fit; leave out the runs");
    }
    fields
        .optional("method")
        .ifPresent(it -> it.oneOf(Method.class, "levenberg-marquardt", "variable-projection"));
    Optional<BootstrapPlan> bootstrap =
        fields.optional("bootstrap").map(it -> it.fields(new BootstrapReader(runs)::read));
    return new FitPlan(
        runs,
        fields
            .optional("objective")
            .map(it -> it.fields(FitReader::objective))
            .orElse(Objective.DEFAULT),
        settings(fields),
        new StartsReader(law).read(fields.optional("starts"), fields.place()),
        bootstrap,
        fields.optional("backtest").map(it -> it.fields(new BacktestReader(law, laws)::read)),
        fields.optional("approaches").map(new ApproachesReader(bootstrap)::read),
        fields.optional("targets").map(this::targets).orElse(List.of()),
        fields.optional("pictures").map(Value::bool).orElse(true));
  }

  private static Objective objective(Fields fields) {
    fields.notYet("asymmetry");
    Objective.Kind kind =
        fields
            .optional("kind")
            .map(it -> it.oneOf(Objective.Kind.class))
            .orElse(Objective.DEFAULT.kind());
    double delta =
        fields.optional("delta").map(it -> delta(kind, it)).orElse(Objective.DEFAULT.delta());
    return new Objective(kind, delta);
  }

  private static double delta(Objective.Kind kind, Value value) {
    if (!kind.isRobust()) {
      throw new Mistake(
          value.place(), value.path() + " has no meaning for " + kind.label() + "; leave it out");
    }
    return value.positive();
  }

  private static Settings settings(Fields fields) {
    Settings usual = Settings.DEFAULT;
    return new Settings(
        fields.optional("tolerance").map(it -> it.number(0, 1)).orElse(usual.tolerance()),
        fields
            .optional("max_iterations")
            .map(it -> (int) it.integer(1, MOST_ITERATIONS))
            .orElse(usual.maximumIterations()));
  }

  private List<Double> targets(Value value) {
    if (!FitPlan.decides(law)) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": a budget is divided between N and D, and the variables of the law "
              + law.name()
              + " are "
              + String.join(", ", law.variableNames())
              + "; leave it out");
    }
    return value.list().stream().map(Value::positive).toList();
  }
}
