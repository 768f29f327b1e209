package dev.scalesweep.backend;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.input.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of formulas whose symbols say their level with their first letter: {@code u1}, {@code
 * r1}, {@code c1} and so on.
 */
final class TestPrograms {
  static final List<String> UNIFORMS = List.of("u1", "u2");
  static final List<String> ROWS = List.of("r1", "r2");
  static final List<String> COLUMNS = List.of("c1", "c2");
  static final List<String> SYMBOLS = List.of("u1", "u2", "r1", "r2", "c1", "c2");

  private TestPrograms() {}

  /** The values of formulas. */
  static Program of(Program.Mode mode, String... formulas) {
    Graph graph = new Graph();
    return program(mode, lowered(graph, new Algebra(graph), formulas));
  }

  /** The values of formulas, then the derivatives of the first by every symbol. */
  static Program withGradient(Program.Mode mode, String... formulas) {
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    List<Node> outputs = new ArrayList<>(lowered(graph, algebra, formulas));
    List<Node> inputs = SYMBOLS.stream().map(symbol -> graph.input(symbol, level(symbol))).toList();
    outputs.addAll(Gradient.of(algebra, outputs.getFirst(), algebra.constant(1), inputs));
    return program(mode, outputs);
  }

  static Formula formula(String text) {
    return Formula.parse(text, Place.of("test"));
  }

  private static Program program(Program.Mode mode, List<Node> outputs) {
    return new Program(UNIFORMS, ROWS, COLUMNS, outputs, mode);
  }

  private static List<Node> lowered(Graph graph, Algebra algebra, String... formulas) {
    Lowering lowering = new Lowering(algebra, name -> graph.input(name, level(name)));
    List<Node> nodes = new ArrayList<>();
    for (String formula : formulas) {
      nodes.add(lowering.lower(formula(formula).root()));
    }
    return nodes;
  }

  private static Level level(String symbol) {
    return switch (symbol.charAt(0)) {
      case 'u' -> Level.UNIFORM;
      case 'r' -> Level.ROW;
      case 'c' -> Level.COLUMN;
      default -> throw new IllegalArgumentException(symbol);
    };
  }
}
