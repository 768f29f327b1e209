package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class NormalEquationsTest {
  private static final int SIZE = 5;

  private final Well19937c random = new Well19937c(3);
  private final NormalEquations equations = new NormalEquations(SIZE);
  private final double[] step = new double[SIZE];

  /** J'J of random rows whose columns differ in length by orders of magnitude. */
  private RealMatrix matrix(int rows) {
    RealMatrix jacobian = new Array2DRowRealMatrix(rows, SIZE);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < SIZE; j++) {
        jacobian.setEntry(i, j, random.nextGaussian() * StrictMath.pow(10, 3 * (j - 2)));
      }
    }
    return jacobian.transposeMultiply(jacobian);
  }

  private double[] gradient() {
    double[] gradient = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      gradient[i] = random.nextGaussian() * StrictMath.pow(10, 3 * (i - 2));
    }
    return gradient;
  }

  private static double[] solved(RealMatrix matrix, double[] gradient) {
    return new LUDecomposition(matrix, 0)
        .getSolver()
        .solve(new ArrayRealVector(gradient))
        .mapMultiply(-1)
        .toArray();
  }

  @Test
  void solveForAllCoordinates() {
    RealMatrix matrix = matrix(12);
    double[] gradient = gradient();
    equations.clear();
    for (int i = 0; i < SIZE; i++) {
      equations.move(i);
    }
    equations.decompose(matrix.getData());
    equations.solve(gradient, step);
    double[] expected = solved(matrix, gradient);
    for (int i = 0; i < SIZE; i++) {
      assertThat(step[i]).isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
    }
  }

  @Test
  void letOtherCoordinatesStay() {
    RealMatrix matrix = matrix(12);
    double[] gradient = gradient();
    equations.clear();
    equations.move(3);
    equations.move(1);
    equations.decompose(matrix.getData());
    equations.solve(gradient, step);
    int[] moving = {3, 1};
    double[] expected =
        solved(matrix.getSubMatrix(moving, moving), new double[] {gradient[3], gradient[1]});
    assertThat(step[0]).isZero();
    assertThat(step[2]).isZero();
    assertThat(step[4]).isZero();
    assertThat(step[3]).isCloseTo(expected[0], within(1e-9 * Math.abs(expected[0])));
    assertThat(step[1]).isCloseTo(expected[1], within(1e-9 * Math.abs(expected[1])));
  }

  /** The damped block by Schur's complement, written out. */
  @Test
  void dampWhatIsLeftWhenTheExactCoordinatesAreEliminated() {
    RealMatrix matrix = matrix(12);
    double[] gradient = gradient();
    double[] restraint = {0, 1e-3, 0, 1e3, 7e5};
    int[] exact = {0, 2};
    int[] damped = {1, 3, 4};
    equations.clear();
    for (int i : exact) {
      equations.moveExactly(i);
    }
    for (int i : damped) {
      equations.move(i);
    }
    equations.decompose(matrix.getData(), 0.5, restraint);
    equations.solve(gradient, step);
    RealMatrix inverse =
        new LUDecomposition(matrix.getSubMatrix(exact, exact), 0).getSolver().getInverse();
    RealMatrix cross = matrix.getSubMatrix(damped, exact);
    RealMatrix schur =
        matrix
            .getSubMatrix(damped, damped)
            .subtract(cross.multiply(inverse).multiply(cross.transpose()));
    RealMatrix full = matrix.copy();
    for (int i = 0; i < damped.length; i++) {
      full.addToEntry(damped[i], damped[i], 0.5 * (schur.getEntry(i, i) + restraint[damped[i]]));
    }
    double[] expected = solved(full, gradient);
    for (int i = 0; i < SIZE; i++) {
      assertThat(step[i]).isCloseTo(expected[i], within(1e-8 * Math.abs(expected[i])));
    }
  }

  /** Three rows determine three coordinates; the first three move and the others stay. */
  @Test
  void letCoordinatesStayThatTheDataCannotTellFromOthers() {
    RealMatrix matrix = matrix(3);
    double[] gradient = matrix.operate(gradient());
    equations.clear();
    for (int i = 0; i < SIZE; i++) {
      equations.move(i);
    }
    equations.decompose(matrix.getData());
    equations.solve(gradient, step);
    assertThat(step[3]).isZero();
    assertThat(step[4]).isZero();
    double[] left = matrix.operate(step);
    for (int i = 0; i < SIZE; i++) {
      assertThat(left[i]).isCloseTo(-gradient[i], within(1e-6 * Math.abs(gradient[i])));
    }
  }
}
