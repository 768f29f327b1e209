package dev.scalesweep.expr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.input.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelSourceTest {

  @ParameterizedTest
  @EnumSource
  void namesAndNumbersOfAUserNeverReachTheSource(Program.Mode mode) {
    Program plain = program(mode, "a", "b", "c", "c - 2.25 * a^1.5 / log(b + 414141)");
    Program odd =
        program(
            mode,
            "System",
            "__class__",
            "GeneratedKernel_exit_0",
            "GeneratedKernel_exit_0 - 6.02e23 * System^-0.3125 / log(__class__ + 1e-300)");
    for (int bits : new int[] {128, 256, 512}) {
      assertThat(KernelSource.vector(odd, bits).text())
          .isEqualTo(KernelSource.vector(plain, bits).text());
    }
    String source = KernelSource.scalar(odd).text();
    assertThat(source).isEqualTo(KernelSource.scalar(plain).text());
    assertThat(source).doesNotContain("System", "__class__", "exit", "6.02", "2.25", "414141");
  }

  @Test
  void numbersOfAUserAreUniformValues() {
    Program program = program(Program.Mode.CELLS, "a", "b", "c", "2.25 * a + b * c - 37");
    assertThat(KernelSource.scalar(program).layout().constants()).containsExactly(2.25, 37.0);
  }

  @Test
  void anInputThatTheProgramDoesNotListIsRefused() {
    Graph graph = new Graph();
    Node output = new Algebra(graph).exp(graph.input("x", Level.ROW));
    Program program =
        new Program(List.of(), List.of("y"), List.of(), List.of(output), Program.Mode.CELLS);
    assertThatThrownBy(() -> KernelSource.scalar(program))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the program has no input \"x\" of the level ROW");
  }

  private static Program program(
      Program.Mode mode, String uniform, String row, String column, String formula) {
    Graph graph = new Graph();
    Lowering lowering =
        new Lowering(
            new Algebra(graph),
            name ->
                graph.input(
                    name,
                    name.equals(uniform)
                        ? Level.UNIFORM
                        : name.equals(row) ? Level.ROW : Level.COLUMN));
    Node output = lowering.lower(Formula.parse(formula, Place.of("test")).root());
    return new Program(List.of(uniform), List.of(row), List.of(column), List.of(output), mode);
  }
}
