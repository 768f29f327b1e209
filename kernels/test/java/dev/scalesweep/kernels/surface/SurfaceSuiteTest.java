package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.kernels.DeviceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The device against the reference, over awkward sizes, in both precisions: values and gradients
 * within {@link Arithmetic#unit} times {@link ErrorScale}.
 */
@DeviceTest
class SurfaceSuiteTest {
  private static final int SOME = 50_021;
  private static final int MANY = 1_000_003;

  static Stream<Case> cases() {
    return Stream.concat(Cases.laws(), Cases.randomFormulas());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDeviceComputesWhatTheReferenceDoes(Case formulas) {
    check(formulas, formulas.list(), 1, 1);
    check(formulas, formulas.grid(), 7, 1);
    check(formulas, formulas.grid(), 15, 17);
    check(formulas, formulas.grid(), 25, 41);
    check(formulas, formulas.list(), 1, SOME);
    check(formulas, formulas.values(), 1, MANY);
  }

  /** As on a device of PTX, whose functions are in single precision. */
  @ParameterizedTest
  @MethodSource("cases")
  void theEnginesOwnFunctionsDoTheSame(Case formulas) {
    Program program = formulas.grid();
    GridInputs inputs = formulas.inputs(program, 25, 41);
    Compiled<CellKernel> host = TestBackends.reference().cells(program);
    double[][] reference = Surfaces.reference(host, inputs);
    SurfaceDevice device = TestDevice.withoutFunctions();
    judge(device, formulas, host, inputs, Precision.FLOAT64, reference).check();
  }

  private static void check(Case formulas, Program program, int rows, int columns) {
    GridInputs inputs = formulas.inputs(program, rows, columns);
    Compiled<CellKernel> host = TestBackends.reference().cells(program);
    double[][] reference = Surfaces.reference(host, inputs);
    for (Precision precision : Precision.values()) {
      judge(TestDevice.first(), formulas, host, inputs, precision, reference).check();
    }
  }

  private static Comparison judge(
      SurfaceDevice device,
      Case formulas,
      Compiled<CellKernel> host,
      GridInputs inputs,
      Precision precision,
      double[][] reference) {
    String size = inputs.whole().rows() + " x " + inputs.whole().columns();
    String what = formulas.name() + ", " + size + ", " + precision;
    Judge judge = new Judge(what, host.program(), inputs, precision, reference);
    try (Grid grid = device.grid(host, inputs, precision)) {
      judge.judge(Surfaces.cells(grid, host, inputs));
      assertThat(grid.kernelNanoseconds().orElseThrow()).as("kernel time").isPositive();
    }
    return judge.comparison();
  }

  @Test
  void whatAFloatCannotHoldIsCountedAndNotCompared() {
    Case large = Cases.large();
    GridInputs inputs = large.inputs(large.grid(), 25, 41);
    Compiled<CellKernel> host = TestBackends.reference().cells(large.grid());
    double[][] reference = Surfaces.reference(host, inputs);
    Comparison floats =
        judge(TestDevice.first(), large, host, inputs, Precision.FLOAT32, reference);
    floats.check();
    assertThat(floats.overflown()).isGreaterThan(1000);
    assertThat(floats.compared()).isGreaterThan(1000);
    Comparison doubles =
        judge(TestDevice.first(), large, host, inputs, Precision.FLOAT64, reference);
    doubles.check();
    assertThat(doubles.overflown()).isZero();
  }
}
