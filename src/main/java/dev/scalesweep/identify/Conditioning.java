package dev.scalesweep.identify;

import dev.scalesweep.fit.Curvature;
import dev.scalesweep.fit.Linearization;
import dev.scalesweep.identify.Centring.Centred;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * How well the runs tell the parameters of a law apart. J holds the derivatives of the residuals,
 * one row a run times the root of its weight, one column a parameter scaled to unit length;
 * parameters on a bound and those without influence are left out.
 *
 * @param centred the variables that are measured in their geometric means
 * @param conditionNumber of J'J with these variables; infinite where the rank is not full
 * @param uncentred that of J'J in the units of the runs
 * @param hessian that of the objective's exact Hessian with centred variables, scaled to a unit
 *     diagonal; infinite where it is not positive definite
 * @param rank how many directions the runs tell apart
 * @param directions those of the units of the runs that change the losses least, the least first
 */
public record Conditioning(
    List<String> centred,
    double conditionNumber,
    double uncentred,
    double hessian,
    int rank,
    List<Direction> directions) {
  private static final int MOST_DIRECTIONS = 3;

  /** A direction is worth naming if its eigenvalue is below this share of the largest. */
  private static final double WEAK = 1e-2;

  /** What there is to say about a model, at least one of whose parameters moves. */
  static Conditioning of(Model model, Moving moving) {
    UnitColumns columns = columns(model.parts(), moving);
    Centred centred = new Centring(model, moving).centred();
    Linearization parts = model.linearizer().at(centred.point(), centred.runs());
    UnitColumns centredColumns = columns(parts, moving);
    return new Conditioning(
        centred.variables(),
        centredColumns.conditionNumber(),
        columns.conditionNumber(),
        hessian(model, moving, centred),
        centredColumns.rank(),
        directions(columns, moving, model));
  }

  private static UnitColumns columns(Linearization parts, Moving moving) {
    double[] factors = Arrays.stream(parts.weights()).map(Math::sqrt).toArray();
    return new UnitColumns(parts.jacobian(), factors, moving.indices());
  }

  private static List<Direction> directions(UnitColumns columns, Moving moving, Model model) {
    double[] values = columns.singularValues();
    List<Direction> directions = new ArrayList<>();
    for (int i = values.length - 1; i >= 0 && directions.size() < MOST_DIRECTIONS; i--) {
      if (values[i] * values[i] < WEAK * values[0] * values[0]) {
        directions.add(Direction.of(columns, i, moving, model));
      }
    }
    return directions;
  }

  private static double hessian(Model model, Moving moving, Centred centred) {
    Curvature curvature =
        new Curvature(model.problem().sums(centred.runs()), model.space().scales());
    RealMatrix hessian =
        curvature.at(centred.point()).hessian().getSubMatrix(moving.indices(), moving.indices());
    int size = moving.indices().length;
    RealMatrix scaled = hessian.copy();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double diagonal = hessian.getEntry(i, i) * hessian.getEntry(j, j);
        if (!(diagonal > 0)) {
          return Double.POSITIVE_INFINITY;
        }
        scaled.setEntry(i, j, hessian.getEntry(i, j) / Math.sqrt(diagonal));
      }
    }
    double[] eigenvalues = new EigenDecompositionSymmetric(scaled).getEigenvalues();
    double smallest = Arrays.stream(eigenvalues).min().orElseThrow();
    double largest = Arrays.stream(eigenvalues).max().orElseThrow();
    return smallest > 0 ? largest / smallest : Double.POSITIVE_INFINITY;
  }
}
