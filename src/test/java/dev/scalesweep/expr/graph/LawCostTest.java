package dev.scalesweep.expr.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestLaws;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.ObjectiveProgram;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Weighting;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the laws' work is left for every cell. */
class LawCostTest {

  @ParameterizedTest
  @CsvSource({
    "chinchilla, HUBER_LOG, 2, 1",
    "chinchilla, SQUARED_LOG, 2, 1",
    "chinchilla, HUBER, 2, 0",
    "chinchilla, SQUARED, 2, 0",
    "kaplan-joint, HUBER_LOG, 1, 1",
    "kaplan-joint, SQUARED, 2, 1"
  })
  void anObjectiveWithItsDerivativesTakesNoMoreThanTheValue(
      String name, Objective.Kind kind, int exponentials, int logarithms) {
    Law law = LawCatalog.ofInstallation().law(name, Place.of("test"));
    List<Node> cells =
        cells(
            ObjectiveProgram.of(ParameterSpace.of(law), new Objective(kind, 1e-3), Weighting.NONE)
                .outputs());
    assertThat(count(cells, Operation.EXP)).as("exponentials").isEqualTo(exponentials);
    assertThat(count(cells, Operation.LOG)).as("logarithms").isEqualTo(logarithms);
  }

  @Test
  void aSeparableLawOnAGridTakesOneAdditionForACell() {
    Graph graph = new Graph();
    Law law = TestLaws.chinchilla();
    Node loss =
        law.lower(
            new Algebra(graph),
            name ->
                graph.input(
                    name,
                    switch (name) {
                      case "N" -> Level.ROW;
                      case "D" -> Level.COLUMN;
                      default -> Level.UNIFORM;
                    }));
    Program program =
        new Program(
            law.parameterNames(), List.of("N"), List.of("D"), List.of(loss), Program.Mode.CELLS);
    assertThat(cells(program.outputs())).singleElement().matches(it -> it.is(Operation.ADD));
  }

  private static List<Node> cells(List<Node> outputs) {
    return Graph.below(outputs).stream().filter(it -> it.level() == Level.CELL).toList();
  }

  private static long count(List<Node> nodes, Operation operation) {
    return nodes.stream().filter(it -> it.is(operation)).count();
  }
}
