package dev.scalesweep.job;

import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All numbers of interest that follow from the parameters of a law: the parameters themselves, and
 * for a law that decides, the allocation and the decision for each target; these for each group of
 * runs where groups have parameters of their own.
 */
public final class Quantities {
  private static final int NUMBERS_PER_DECISION = 4;
  private static final int EXPONENTS = 2;

  private final ParameterSpace space;
  private final List<String> parameters;
  private final Optional<ComputeOptimum> optimum;
  private final double middleBudget;
  private final List<Double> targets;

  /**
   * @param optimum of a law that decides; empty for others
   * @param middleBudget FLOP, where the allocation is taken
   * @param targets FLOP
   */
  Quantities(
      ParameterSpace space,
      Optional<ComputeOptimum> optimum,
      double middleBudget,
      List<Double> targets) {
    this.space = space;
    this.parameters = space.parameterNames();
    this.optimum = optimum;
    this.middleBudget = middleBudget;
    this.targets = targets;
  }

  /**
   * What to train, for each group; a single entry where no parameter differs by group.
   *
   * @param point the coordinates. Not modified.
   */
  List<Decisions> decisions(double[] point) {
    List<Decisions> decisions = new ArrayList<>();
    for (int group = 0; group < Math.max(1, space.groups().size()); group++) {
      Map<String, Double> values = space.values(point, group);
      decisions.add(
          new Decisions(
              space.groups().stream().skip(group).findFirst(),
              optimum.flatMap(it -> Allocation.around(middleBudget, it, values)),
              optima(values)));
    }
    return decisions;
  }

  /** The allocation between two budgets; empty for a law that does not decide. */
  Optional<Allocation> allocation(Map<String, Double> values, double lower, double upper) {
    return optimum.flatMap(it -> Allocation.between(lower, upper, it, values));
  }

  private List<Optimum> optima(Map<String, Double> values) {
    return optimum.stream()
        .flatMap(it -> targets.stream().map(target -> it.at(values, target, Window.ANY)))
        .toList();
  }

  /** The index of a parameter among all numbers. */
  int indexOfParameter(String name) {
    return parameters.indexOf(name);
  }

  /** The index of the exponent of N among all numbers; that of D is the next. */
  int indexOfAllocation(int group) {
    return parameters.size() + group * (EXPONENTS + NUMBERS_PER_DECISION * targets.size());
  }

  /** The index of the N of a decision among all numbers; D, D/N and loss are the next. */
  int indexOfDecision(int group, int target) {
    return indexOfAllocation(group) + EXPONENTS + NUMBERS_PER_DECISION * target;
  }

  /**
   * All numbers at one point of the parameter space; NaN where there is none.
   *
   * @param point the coordinates. Not modified.
   */
  double[] of(double[] point) {
    List<Double> numbers = new ArrayList<>(space.values(point).values());
    if (optimum.isPresent()) {
      decisions(point).forEach(it -> add(it, numbers));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void add(Decisions decisions, List<Double> numbers) {
    Optional<Allocation> allocation = decisions.allocation();
    numbers.add(allocation.map(Allocation::nExponent).orElse(Double.NaN));
    numbers.add(allocation.map(Allocation::dExponent).orElse(Double.NaN));
    for (Optimum it : decisions.optima()) {
      numbers.addAll(List.of(it.N(), it.D(), it.tokensPerParameter(), it.loss()));
    }
  }
}
