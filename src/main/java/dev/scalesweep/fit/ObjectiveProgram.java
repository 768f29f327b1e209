package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * The objective of a fit and its gradient as a program: runs are rows, lanes are columns. Outputs
 * are the objective, then its derivatives with respect to the parameters in the fitted space.
 */
public final class ObjectiveProgram {
  /** Not an identifier, so that it differs from every variable. */
  private static final String OBSERVED = "(loss)";

  private static final String WEIGHT = "(weight)";

  private ObjectiveProgram() {}

  /**
   * The program of a law and an objective. Its rows are the law's variables, the observed loss and,
   * if weighted, the weight of the run; its columns are the law's parameters.
   */
  public static Program of(Law law, Objective objective, boolean weighted) {
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    List<Node> inputs =
        law.parameterNames().stream().map(name -> graph.input(name, Level.COLUMN)).toList();
    Node predicted =
        law.lower(
            algebra,
            name ->
                law.hasVariable(name)
                    ? graph.input(name, Level.ROW)
                    : natural(algebra, parameter(law, name), graph.input(name, Level.COLUMN)));
    Node residual = objective.residual(algebra, predicted, graph.input(OBSERVED, Level.ROW));
    Node loss = objective.loss(algebra, residual);
    Node slope = objective.slope(algebra, residual);
    if (weighted) {
      Node weight = graph.input(WEIGHT, Level.ROW);
      loss = algebra.multiply(weight, loss);
      slope = algebra.multiply(weight, slope);
    }
    List<Node> outputs = new ArrayList<>();
    outputs.add(loss);
    outputs.addAll(Gradient.of(algebra, residual, slope, inputs));
    return new Program(
        List.of(), rows(law, weighted), law.parameterNames(), outputs, Program.Mode.SUMS);
  }

  private static Parameter parameter(Law law, String name) {
    return law.parameters().get(law.parameterNames().indexOf(name));
  }

  private static Node natural(Algebra algebra, Parameter parameter, Node fitted) {
    return parameter.transform() == Transform.LOG ? algebra.exp(fitted) : fitted;
  }

  private static List<String> rows(Law law, boolean weighted) {
    List<String> rows = new ArrayList<>(law.variableNames());
    rows.add(OBSERVED);
    if (weighted) {
      rows.add(WEIGHT);
    }
    return rows;
  }
}
