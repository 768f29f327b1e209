package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {
  private static final int SIZE = 4;
  private static final int ROWS = 9;

  /** Linear in a, b and c, which are positive, in d, which is not, and not in e. */
  private static final Law LAW =
      TestLaws.of(
          "a + b * N + c * D + d * N * D^e",
          List.of("N", "D"),
          List.of(
              new Parameter("a", Transform.LOG, List.of(0.0)),
              new Parameter("b", Transform.LOG, List.of(0.0)),
              new Parameter("c", Transform.LOG, List.of(0.0)),
              new Parameter("d", Transform.NONE, List.of(0.0)),
              new Parameter("e", Transform.NONE, List.of(0.0))));

  private final Projection projection = Projection.of(ParameterSpace.of(LAW));
  private final double[] step = new double[SIZE + 1];

  /** Columns, and the response that they are fitted to. */
  private record Squares(RealMatrix columns, RealVector response) {
    static Squares random(int seed) {
      Well19937c random = new Well19937c(seed);
      RealMatrix columns = new Array2DRowRealMatrix(ROWS, SIZE);
      RealVector response = new ArrayRealVector(ROWS);
      for (int i = 0; i < ROWS; i++) {
        response.setEntry(i, random.nextGaussian());
        for (int j = 0; j < SIZE; j++) {
          columns.setEntry(i, j, 0.5 + random.nextGaussian());
        }
      }
      return new Squares(columns, response);
    }

    double sum(RealVector coefficients) {
      RealVector residual = columns.operate(coefficients).subtract(response);
      return residual.dotProduct(residual);
    }

    /** The model at a point whose first three coordinates are logarithms. */
    LocalModel at(double[] point) {
      RealVector coefficients = coefficients(point);
      RealMatrix jacobian = columns.copy();
      for (int j = 0; j < SIZE - 1; j++) {
        jacobian.setColumnVector(
            j, columns.getColumnVector(j).mapMultiply(coefficients.getEntry(j)));
      }
      RealVector residual = columns.operate(coefficients).subtract(response);
      RealVector gradient = jacobian.preMultiply(residual).mapMultiply(2);
      RealMatrix matrix = jacobian.transposeMultiply(jacobian).scalarMultiply(2);
      LocalModel model = new LocalModel(SIZE + 1);
      model.take(point, sum(coefficients), Derivatives.of(gradient, matrix, SIZE + 1));
      return model;
    }

    static RealVector coefficients(double[] point) {
      RealVector coefficients = new ArrayRealVector(SIZE);
      for (int j = 0; j < SIZE; j++) {
        coefficients.setEntry(j, j < SIZE - 1 ? StrictMath.exp(point[j]) : point[j]);
      }
      return coefficients;
    }

    /** The least sum with the first three coefficients at least 0: by trying which are 0. */
    double least() {
      double least = Double.POSITIVE_INFINITY;
      for (int zeros = 0; zeros < 1 << (SIZE - 1); zeros++) {
        RealMatrix kept = columns.copy();
        for (int j = 0; j < SIZE - 1; j++) {
          if ((zeros >> j & 1) == 1) {
            kept.setColumn(j, new double[ROWS]);
          }
        }
        least = Math.min(least, withoutNegatives(kept));
      }
      return least;
    }

    private double withoutNegatives(RealMatrix kept) {
      int[] rows = java.util.stream.IntStream.range(0, ROWS).toArray();
      int[] used =
          java.util.stream.IntStream.range(0, SIZE)
              .filter(j -> kept.getColumnVector(j).getNorm() > 0)
              .toArray();
      RealMatrix part = columns.getSubMatrix(rows, used);
      RealVector solution = new QRDecomposition(part).getSolver().solve(response);
      RealVector all = new ArrayRealVector(SIZE);
      for (int k = 0; k < used.length; k++) {
        if (used[k] < SIZE - 1 && solution.getEntry(k) < 0) {
          return Double.POSITIVE_INFINITY;
        }
        all.setEntry(used[k], solution.getEntry(k));
      }
      return sum(all);
    }
  }

  private double[] moved(double[] from) {
    double[] to = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      to[i] = projection.moved(i, from[i], step[i]);
    }
    return to;
  }

  @Test
  void knowsWhichCoordinatesItSolvesFor() {
    assertThat(projection.isEmpty()).isFalse();
    for (int i = 0; i < SIZE; i++) {
      assertThat(projection.isLinear(i)).isTrue();
    }
    assertThat(projection.isLinear(SIZE)).isFalse();
    assertThat(Projection.none(2).isEmpty()).isTrue();
  }

  /** Against all choices of which are zero, solved by QR; in most of these draws some are. */
  @Test
  void findsTheBestValuesThatAreNotNegative() {
    int atLimit = 0;
    for (int seed = 0; seed < 200; seed++) {
      Squares squares = Squares.random(seed);
      double[] point = {0.3, -2, 1, -0.7, 5};
      projection.solve(squares.at(point), step);
      double[] best = moved(point);
      assertThat(best[SIZE]).isEqualTo(5);
      double expected = squares.least();
      assertThat(squares.sum(Squares.coefficients(best)))
          .as("seed %d", seed)
          .isCloseTo(expected, within(1e-12 * expected));
      for (int i = 0; i < SIZE - 1; i++) {
        atLimit += best[i] == Projection.LIMIT ? 1 : 0;
      }
    }
    assertThat(atLimit).isGreaterThan(100);
  }

  @Test
  void bringsParametersBackFromTheirLimit() {
    for (int seed = 0; seed < 200; seed++) {
      Squares squares = Squares.random(seed);
      double[] point = {Projection.LIMIT, Projection.LIMIT, Projection.LIMIT, 0, 5};
      for (int i = 0; i < SIZE; i++) {
        LocalModel model = squares.at(point);
        projection.solve(model, step);
        point = moved(point);
      }
      double expected = squares.least();
      assertThat(squares.sum(Squares.coefficients(point)))
          .as("seed %d", seed)
          .isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -3, Double.NEGATIVE_INFINITY})
  void takesParametersToTheirLimitAndNoFurther(double by) {
    assertThat(projection.moved(0, 2, by)).isEqualTo(Projection.LIMIT);
    assertThat(projection.inside(0, by)).isEqualTo(-0.9);
    assertThat(projection.inside(3, by)).isEqualTo(by);
  }
}
