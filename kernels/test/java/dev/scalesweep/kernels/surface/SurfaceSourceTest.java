package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.input.Place;
import dev.scalesweep.kernels.task.KernelNumber;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SurfaceSourceTest {

  @Test
  void namesAndNumbersOfAUserNeverReachTheSource() {
    String plain = text("a", "b", "c - 2.25 * a^1.5 / log(b + c * 414141)");
    String odd = text("step", "nan", "c - 6.02e23 * step^-0.3125 / log(nan + c * 1e-300)");
    assertThat(odd).isEqualTo(plain).doesNotContain("step", "nan", "6.02", "414141");
  }

  @Test
  void onlyWhatTheDeviceGetsRightIsWritten() {
    String text = Surfaces.text("min(r, c) + max(r * c, 1.5) * exp(r / c) - sqrt(log(r + c))");
    assertThat(text).doesNotContain("fma", "<=", ">=", "Math.min", "Math.max", "Double.");
    assertThat(Pattern.compile("\\d\\.\\d").matcher(text).find()).as("literals").isFalse();
  }

  @Test
  void whatDiffersByRowOrColumnAloneIsNotComputedInTheCells() {
    assertThat(Surfaces.text("u + exp(u * log(r)) + exp(u * log(c))"))
        .doesNotContain("TornadoMath.exp", "TornadoMath.log");
    assertThat(Surfaces.text("exp(u * log(r + c))")).contains("TornadoMath.exp");
  }

  private static String text(String row, String column, String formula) {
    Graph graph = new Graph();
    Lowering lowering =
        new Lowering(
            new Algebra(graph),
            name -> graph.input(name, name.equals(row) ? Level.ROW : Level.COLUMN));
    Node output = lowering.lower(Formula.parse(formula, Place.of("test")).root());
    Program program =
        new Program(
            List.of(), List.of(row), List.of(column, "c"), List.of(output), Program.Mode.CELLS);
    return SurfaceSource.of(TestBackends.reference().cells(program), KernelNumber.FLOAT64)
        .text("Surface");
  }
}
