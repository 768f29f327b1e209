package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.expr.kernel.SumKernel;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference and the vectors of every width give the same bits; one NaN is as good as another.
 */
class SameBitsTest {
  private static final String[] LAW = {
    "log(u1 + exp(c1) / r1^c2 + u2 / r2^c2) - log(r1 + r2)", "r1 * c1", "r2", "c2", "u1", "7"
  };

  private static final List<Compiled<CellKernel>> LAW_CELLS =
      cells(TestPrograms.withGradient(Program.Mode.CELLS, LAW));
  private static final List<Compiled<SumKernel>> LAW_SUMS =
      sums(TestPrograms.withGradient(Program.Mode.SUMS, LAW));

  @Test
  void theBackendsComparedAreTheOnesWanted() {
    Program program = TestPrograms.of(Program.Mode.CELLS, "c1");
    assertThat(backends().map(Backend::name))
        .containsExactly("reference", "vector", "vector", "vector");
    assertThat(backends().map(backend -> backend.source(program)))
        .satisfiesExactly(
            source -> assertThat(source).doesNotContain("Vector"),
            source -> assertThat(source).contains("DoubleVector.SPECIES_128"),
            source -> assertThat(source).contains("DoubleVector.SPECIES_256"),
            source -> assertThat(source).contains("DoubleVector.SPECIES_512"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,1", "1,6", "6,1", "7,8", "8,7", "9,13", "13,9", "25,25", "207,6", "6,207", "255,8", "256,9",
    "257,7", "8,255", "7,256", "9,257", "702,13", "13,702", "1025,1", "1,1025"
  })
  void valuesAndGradientsOverAwkwardSizesAreTheSame(int rows, int columns) {
    TestGrid grid = TestGrid.random(rows, rows, columns);
    checkCells(grid, LAW_CELLS);
    checkSums(grid, LAW_SUMS);
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106})
  void randomFormulasAndTheirGradientsAreTheSame(long seed) {
    String[] formulas = new RandomFormulas(seed, TestPrograms.SYMBOLS).several(8, 5);
    TestGrid grid = TestGrid.random(seed, 13, 9);
    checkCells(grid, cells(TestPrograms.withGradient(Program.Mode.CELLS, formulas)));
    checkSums(grid, sums(TestPrograms.withGradient(Program.Mode.SUMS, formulas)));
  }

  @Test
  void infinitiesNotANumberSubnormalsAndZerosAreTreatedAlike() {
    SplittableRandom random = new SplittableRandom(1);
    double[] extremes = {
      0.0,
      -0.0,
      1,
      -1,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      0x1p-1030,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      710,
      -746
    };
    DoubleSupplier source = () -> extremes[random.nextInt(extremes.length)];
    String[] formulas = {
      "min(r1, c1) - max(r2, c2)",
      "exp(r1 + c1)",
      "log(r1 * c1)",
      "sqrt(r2) / c1",
      "r1^c1",
      "c2^3 - r2^-2",
      "-(r1 - c1)",
      "r1^0.5 * u1",
      "(r1 * c1)^1025"
    };
    TestGrid grid = TestGrid.of(29, 31, source);
    checkCells(grid, cells(TestPrograms.withGradient(Program.Mode.CELLS, formulas)));
    checkSums(grid, sums(TestPrograms.withGradient(Program.Mode.SUMS, formulas)));
  }

  @Test
  void aHundredThousandRowsAreTheSame() {
    checkSums(TestGrid.random(1, 100_000, 1), LAW_SUMS);
  }

  private static void checkCells(TestGrid grid, List<Compiled<CellKernel>> kernels) {
    double[][] expected = grid.cells(kernels.getFirst());
    for (Compiled<CellKernel> kernel : kernels) {
      assertSame(grid.cells(kernel), expected);
    }
  }

  private static void checkSums(TestGrid grid, List<Compiled<SumKernel>> kernels) {
    double[][] expected = grid.sums(kernels.getFirst());
    for (Compiled<SumKernel> kernel : kernels) {
      assertSame(grid.sums(kernel), expected);
    }
  }

  private static List<Compiled<CellKernel>> cells(Program program) {
    return backends().map(backend -> backend.cells(program)).toList();
  }

  private static List<Compiled<SumKernel>> sums(Program program) {
    return backends().map(backend -> backend.sums(program)).toList();
  }

  /** The reference first. */
  private static Stream<Backend> backends() {
    return TestBackends.all().stream();
  }

  private static void assertSame(double[][] computed, double[][] expected) {
    assertThat(computed).hasSameDimensionsAs(expected);
    for (int output = 0; output < expected.length; output++) {
      for (int i = 0; i < expected[output].length; i++) {
        if (Double.doubleToLongBits(computed[output][i])
            != Double.doubleToLongBits(expected[output][i])) {
          assertThat(computed[output][i])
              .as("output %s at %s", output, i)
              .isEqualTo(expected[output][i]);
        }
      }
    }
  }
}
