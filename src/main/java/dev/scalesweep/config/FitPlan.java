package dev.scalesweep.config;

import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.LinearCoordinates;
import dev.scalesweep.fit.Method;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a law is fitted to, and how.
 *
 * @param runs what it is fitted to
 * @param objective what is minimised
 * @param method how a fit goes from a start to a minimum, if the user says so
 * @param constraints what is laid down about parameters, by name
 * @param settings when a fit from one start ends
 * @param starts where fits begin
 * @param bootstrap how sure the fit is to be found out, if it is
 * @param profile which numbers are to be profiled, if any
 * @param backtest which laws are to be held to runs that they were not fitted to, if any
 * @param approaches which other ways to the allocation are to stand beside the fit, if any
 * @param predict runs whose loss is predicted
 * @param targets budgets in FLOP for which decisions are reported; none unless the law {@link
 *     #decides}
 * @param pictures whether the residuals are drawn
 */
public record FitPlan(
    RunsSpecification runs,
    Objective objective,
    Optional<Method> method,
    Map<String, Constraint> constraints,
    Settings settings,
    StartsPlan starts,
    Optional<BootstrapPlan> bootstrap,
    Optional<ProfilePlan> profile,
    Optional<BacktestPlan> backtest,
    Optional<ApproachesPlan> approaches,
    List<PredictPlan> predict,
    List<Double> targets,
    boolean pictures) {

  /** The name of the budget of a run, FLOP: a column, or else computed as 6ND. */
  public static final String BUDGET = "C";

  /**
   * Whether a fit of a law says how to spend a budget: the model size N and the number of tokens D
   * are its variables, and no other.
   */
  public static boolean decides(Law law) {
    return ComputeOptimum.appliesTo(law) && law.variables().size() == 2;
  }

  /** The levels of intervals, in percent. */
  public List<Double> levels() {
    return bootstrap.map(BootstrapPlan::levels).orElse(BootstrapPlan.USUAL_LEVELS);
  }

  /** Whether runs count by weights of their own. */
  public boolean isWeighted() {
    return runs.weight().isPresent();
  }

  /** The names of the parameters that have a value for each group of runs. */
  public List<String> perGroup() {
    return Constraint.perGroup(constraints);
  }

  /** What a fit of the law to runs moves. */
  public ParameterSpace space(Law law, Runs fitted) {
    return new ParameterSpace(law, constraints, fitted.groupNames());
  }

  /** How a fit goes from a start to a minimum. */
  public Method method(ParameterSpace space) {
    return method.orElseGet(() -> Method.usual(space, objective));
  }

  /** Where fits begin; what the method solves for exactly has one start. */
  public StartsPlan starts(ParameterSpace space) {
    return varied(starts, space);
  }

  /** The start grid of a law beside that of the job. */
  public StartsPlan grid(ParameterSpace space) {
    return varied(new Grid(Map.of()), space);
  }

  private StartsPlan varied(StartsPlan all, ParameterSpace space) {
    return method(space) == Method.VARIABLE_PROJECTION
        ? all.withOneStartOf(LinearCoordinates.parameters(space), space.law())
        : all;
  }

  /** Where fits begin. */
  public sealed interface StartsPlan {
    /** How many starts there are. */
    double count(ParameterSpace space);

    /** The same with one start, the first, of each of some parameters. */
    StartsPlan withOneStartOf(List<String> parameters, Law law);

    /** The starts themselves. */
    Starts of(ParameterSpace space, long seed);
  }

  /**
   * The law's grid.
   *
   * @param replaced values in the fitted space for the parameters that are given other ones
   */
  public record Grid(Map<String, List<Double>> replaced) implements StartsPlan {
    @Override
    public double count(ParameterSpace space) {
      return Starts.gridSize(space, replaced);
    }

    @Override
    public StartsPlan withOneStartOf(List<String> parameters, Law law) {
      Map<String, List<Double>> fewer = new LinkedHashMap<>(replaced);
      for (Parameter parameter : law.parameters()) {
        if (parameters.contains(parameter.name())) {
          List<Double> starts = replaced.getOrDefault(parameter.name(), parameter.starts());
          fewer.put(parameter.name(), List.of(starts.getFirst()));
        }
      }
      return new Grid(fewer);
    }

    @Override
    public Starts of(ParameterSpace space, long seed) {
      return Starts.grid(space, replaced);
    }
  }

  /** Points drawn from the box of the law's grid. */
  public record Random(int count) implements StartsPlan {
    @Override
    public double count(ParameterSpace space) {
      return count;
    }

    @Override
    public StartsPlan withOneStartOf(List<String> parameters, Law law) {
      return this;
    }

    @Override
    public Starts of(ParameterSpace space, long seed) {
      return Starts.random(space, count, seed);
    }
  }
}
