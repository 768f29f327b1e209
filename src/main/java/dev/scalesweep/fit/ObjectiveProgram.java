package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.List;

/**
 * The objective of a fit and its gradient as a program: runs are rows, lanes are columns. Outputs
 * are the objective, then its derivatives with respect to the coordinates of the parameter space.
 */
public final class ObjectiveProgram {
  /** Not an identifier, so that it differs from every variable. */
  private static final String OBSERVED = "(loss)";

  private static final String WEIGHT = "(weight)";

  private ObjectiveProgram() {}

  /**
   * The program of a law and an objective. Its uniform inputs are the fixed parameters; its rows
   * are the law's variables, the observed loss, the weight of the run if it has one, and for each
   * group whether the run belongs to it; its columns are the coordinates.
   */
  public static Program of(ParameterSpace space, Objective objective, Weighting weighting) {
    Law law = space.law();
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    ParameterSpace.Nodes nodes = space.new Nodes(graph, algebra);
    Node predicted =
        law.lower(
            algebra, name -> law.hasVariable(name) ? graph.input(name, Level.ROW) : nodes.of(name));
    Node residual = objective.residual(algebra, predicted, graph.input(OBSERVED, Level.ROW));
    Node loss = objective.loss(algebra, residual);
    Node slope = objective.slope(algebra, residual);
    if (weighting != Weighting.NONE) {
      boolean lane = weighting == Weighting.BY_LANE;
      Node weight = graph.input(WEIGHT, lane ? Level.CELL : Level.ROW);
      loss = algebra.multiply(weight, loss);
      slope = algebra.multiply(weight, slope);
    }
    List<Node> outputs = new ArrayList<>();
    outputs.add(loss);
    outputs.addAll(Gradient.of(algebra, residual, slope, nodes.columns()));
    return new Program(
        space.fixedNames(),
        rows(space, weighting),
        space.names(),
        weighting == Weighting.BY_LANE ? List.of(WEIGHT) : List.of(),
        outputs,
        Program.Mode.SUMS);
  }

  private static List<String> rows(ParameterSpace space, Weighting weighting) {
    List<String> rows = new ArrayList<>(space.law().variableNames());
    rows.add(OBSERVED);
    if (weighting == Weighting.BY_RUN) {
      rows.add(WEIGHT);
    }
    space.groups().forEach(group -> rows.add(ParameterSpace.member(group)));
    return rows;
  }
}
