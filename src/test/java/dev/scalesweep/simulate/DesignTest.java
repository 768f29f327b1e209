package dev.scalesweep.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final int MANY = 40_000;

  private final RandomGenerator random = new Well19937c(7);

  @Test
  void aGridHasEveryCombinationAndTheLastVariableVariesFastest() {
    GridDesign grid = new GridDesign(List.of(new double[] {1, 2}, new double[] {3, 4, 5}));
    assertThat(grid.size()).isEqualTo(6);
    assertThat(grid.points(random))
        .containsExactly(
            new double[] {1, 3},
            new double[] {1, 4},
            new double[] {1, 5},
            new double[] {2, 3},
            new double[] {2, 4},
            new double[] {2, 5});
  }

  @Test
  void theSizeOfAGridThatIsTooLargeDoesNotWrapAround() {
    double[] axis = new double[100_000];
    assertThat(new GridDesign(List.of(axis, axis, axis, axis, axis)).size())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void randomPointsLieInTheirDomains() {
    Range n = new Range(1e7, 1e10, Spacing.LOG);
    RandomDesign design = new RandomDesign(List.of(n, new Choices(List.of(3.0, 5.0, 5.0))), MANY);
    List<double[]> points = design.points(random);
    assertThat(points).hasSize(MANY).allMatch(point -> n.contains(point[0]));
    Map<Double, Long> counts =
        points.stream()
            .map(point -> point[1])
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts).containsOnlyKeys(3.0, 5.0);
    // A binomial share has the standard deviation sqrt(p (1 - p) / n); 4 of them.
    assertThat((double) counts.get(3.0) / MANY)
        .isCloseTo(1.0 / 3, within(4 * StrictMath.sqrt(2.0 / 9 / MANY)));
  }

  @Test
  void randomPointsAreUniformInTheLogarithmOrOnALineAndIndependent() {
    RandomDesign design =
        new RandomDesign(
            List.of(new Range(1e7, 1e10, Spacing.LOG), new Range(-2, 6, Spacing.LINEAR)), MANY);
    List<double[]> points = design.points(random);
    ToDoubleFunction<double[]> first = point -> StrictMath.log10(point[0] / 1e7) / 3;
    ToDoubleFunction<double[]> second = point -> (point[1] + 2) / 8;
    assertIsUniform(points, first);
    assertIsUniform(points, second);
    double covariance =
        points.stream()
            .mapToDouble(p -> (first.applyAsDouble(p) - 0.5) * (second.applyAsDouble(p) - 0.5))
            .average()
            .orElseThrow();
    // The product of two independent uniform numbers about 0 has the variance 1/144.
    assertThat(covariance).isCloseTo(0, within(4 / (12 * StrictMath.sqrt(MANY))));
  }

  private static void assertIsUniform(List<double[]> points, ToDoubleFunction<double[]> share) {
    Samples.assertDistribution(points.stream().mapToDouble(share).toArray(), value -> value);
  }

  @Test
  void everyRunOfABudgetCostsTheBudget() {
    double[] sizes = new Range(1e8, 1e10, Spacing.LOG).points(9);
    BudgetDesign design = budgets(sizes, new Range(1, 1e30, Spacing.LOG));
    assertThat(design.points(random))
        .hasSize(27)
        .allSatisfy(point -> assertThat(point[2]).isEqualTo(4));
    List<double[]> points = design.points(random);
    for (int i = 0; i < 27; i++) {
      double budget = List.of(1e18, 1e19, 1e20).get(i / 9);
      assertThat(6 * points.get(i)[1] * points.get(i)[0])
          .isCloseTo(budget, within(4 * StrictMath.ulp(budget)));
      assertThat(points.get(i)[1]).isEqualTo(sizes[i % 9]);
    }
  }

  @Test
  void runsWhoseTokensLieOutsideTheRangeAreLeftOut() {
    // 1e18, 1e19 and 1e20 FLOP pay for 1.7e9, 1.7e10 and 1.7e11 tokens at 1e8 parameters, and for a
    // hundredth of that at 1e10.
    BudgetDesign design = budgets(new double[] {1e8, 1e10}, new Range(1e9, 1e11, Spacing.LOG));
    assertThat(design.size()).isEqualTo(6);
    assertThat(design.points(random).stream().map(point -> point[1]).toList())
        .containsExactly(1e8, 1e8, 1e10);
  }

  /** The variables are D, N and one more. */
  private static BudgetDesign budgets(double[] sizes, Range tokens) {
    double[] budgets = {1e20, 1e18, 1e19};
    return new BudgetDesign(
        new GridDesign(List.of(budgets, sizes, new double[] {4})), 1, 0, tokens);
  }
}
