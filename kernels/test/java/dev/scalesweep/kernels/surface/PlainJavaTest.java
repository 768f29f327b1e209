package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelTask;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels as the Java that they are, without a device. */
class PlainJavaTest {
  private static final int ROWS = 15;
  private static final int COLUMNS = 17;
  private static final int CELLS = ROWS * COLUMNS;

  @ParameterizedTest
  @EnumSource
  void aKernelIsPlainJava(Precision precision) throws Exception {
    Compiled<CellKernel> compiled =
        Surfaces.compiled("u + exp(r * c) / (r + c)", "max(r, c) * sqrt(r + c) - log(r * c + u)");
    GridInputs inputs =
        Surfaces.inputs(2.5, TestLaws.logSpaced(0.5, 2, ROWS), TestLaws.logSpaced(0.1, 3, COLUMNS));
    double[][] expected = Surfaces.reference(compiled, inputs);
    double[][] cells = cells(compiled, inputs, precision);
    // The second formula is a difference, of numbers below 8.
    for (int i = 0; i < CELLS; i++) {
      double unit = Arithmetic.of(precision).unit();
      assertThat(Math.abs(cells[0][i] / expected[0][i] - 1)).isLessThan(8 * unit);
      assertThat(Math.abs(cells[1][i] - expected[1][i])).isLessThan(8 * unit);
    }
  }

  private static double[][] cells(
      Compiled<CellKernel> compiled, GridInputs inputs, Precision precision) throws Exception {
    SurfaceSource source = SurfaceSource.of(compiled, KernelNumber.FLOAT64.in(precision));
    SurfaceValues values = new SurfaceValues(compiled, inputs);
    SurfaceArrays arrays = SurfaceArrays.of(source.number(), values, new Tiling(ROWS, COLUMNS), 2);
    arrays.row().putAll(values.rows(0, ROWS), 0, ROWS);
    arrays.column().putAll(values.columns(0, COLUMNS), 0, COLUMNS);
    arrays.setTile(ROWS, COLUMNS);
    method(TestDevice.classes().kernel(source)).invoke(null, arrays.arguments().all());
    double[][] cells = new double[2][CELLS];
    arrays.output().get(0, CELLS, cells[0], 0);
    arrays.output().get(CELLS, CELLS, cells[1], 0);
    return cells;
  }

  private static Method method(KernelTask kernel) {
    return Arrays.stream(kernel.getClass().getMethods())
        .filter(it -> it.getName().equals("k_surface"))
        .findFirst()
        .orElseThrow();
  }
}
