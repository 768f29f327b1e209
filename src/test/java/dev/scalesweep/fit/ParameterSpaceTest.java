package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterSpaceTest {
  private static double[] start(ParameterSpace space) {
    double[] start = new double[space.size()];
    Starts.grid(space, Map.of()).copy(0, start);
    return start;
  }

  @ParameterizedTest
  @CsvSource({
    "FREE, 5, 'E, A, B, alpha, beta'",
    "FIXED, 3, 'E, A, B, alpha, beta'",
    "BOUNDED, 5, 'E, A, B, alpha, beta'",
    "TIED, 3, 'E, A, B, alpha, beta'",
    "CHAIN, 3, 'E, A, B, alpha, beta'",
    "PER_GROUP, 7, 'E[books], E[code], E[web], A, B, alpha, beta'",
    "TIED_TO_GROUPS, 6, 'E, A, B, alpha[books], alpha[code], alpha[web], beta[books], beta[code],"
        + " beta[web]'",
    "ONE_GROUP_FIXED, 6, 'E[books], E[code], E[web], A, B, alpha, beta'"
  })
  void onlyWhatIsFittedIsACoordinate(Spaces kind, int size, String names) {
    ParameterSpace space = kind.space();
    assertThat(space.size()).isEqualTo(size);
    assertThat(space.scales()).hasSize(size);
    assertThat(space.parameterNames()).containsExactly(names.split(", "));
    assertThat(space.values(start(space)).keySet()).containsExactly(names.split(", "));
    assertThat(space.parameterNames()).containsAll(space.names());
  }

  /** The law's grid has 5 E, 6 A, 6 B, 5 alpha and 5 beta. */
  @ParameterizedTest
  @CsvSource({
    "FREE, 4500",
    "FIXED, 180",
    "TIED, 150",
    "CHAIN, 150",
    "PER_GROUP, 4500",
    "TIED_TO_GROUPS, 900",
    // Of E's starts -1, -0.5, 0, 0.5, 1 the first three are log 1 or below, which leaves 3; of A's,
    // which end at 25, three lie above log 1e5 = 11.5, which leaves 4; of alpha's 0, 0.5, 1, 1.5, 2
    // the last three are 1 or more, which leaves 3.
    "BOUNDED, 1080"
  })
  void theGridIsThatOfTheCoordinates(Spaces kind, int size) {
    Starts grid = Starts.grid(kind.space(), Map.of());
    assertThat(grid.size()).isEqualTo(size);
    assertThat(Starts.gridSize(kind.space(), Map.of())).isEqualTo(size);
  }

  @Test
  void groupsBeginAlike() {
    ParameterSpace space = Spaces.PER_GROUP.space();
    double[] start = start(space);
    assertThat(Arrays.copyOf(start, 3)).containsOnly(start[0]);
  }

  /** The law's grid spans 0 to 2 in alpha; the draws keep within the bounds, and do not pile up. */
  @Test
  void randomStartsAreDrawnWithinTheBounds() {
    ParameterSpace space = Spaces.of(Map.of("alpha", Spaces.bounded(0.5, 1)));
    Starts starts = Starts.random(space, 200, 1);
    double[] start = new double[5];
    List<Double> alphas = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      starts.copy(i, start);
      alphas.add(space.values(start).get("alpha"));
    }
    assertThat(alphas).allMatch(alpha -> 0.5 < alpha && alpha < 1);
    // Even draws, of which the tenths at the ends are taken inside.
    assertThat(new HashSet<>(alphas)).hasSizeGreaterThan(140);
    double mean = alphas.stream().mapToDouble(alpha -> alpha).average().orElseThrow();
    assertThat(mean).isCloseTo(0.75, within(0.04));
  }

  @ParameterizedTest
  @EnumSource
  void aValueOfAGroupIsThatOfItsRuns(Spaces kind) {
    ParameterSpace space = kind.space();
    double[] point = start(space);
    Arrays.setAll(point, i -> point[i] + 0.01 * i);
    Map<String, Double> all = space.values(point);
    for (int group = 0; group < 3; group++) {
      String name = GroupedRuns.GROUPS.get(group);
      space
          .values(point, group)
          .forEach((parameter, value) ->
              assertThat(
                      all.getOrDefault(ParameterSpace.inGroup(parameter, name), all.get(parameter)))
                  .isEqualTo(value));
    }
  }

  @Test
  void tiesFollowOneAnother() {
    Map<String, Double> values = Spaces.CHAIN.space().values(start(Spaces.CHAIN.space()));
    assertThat(values.get("beta")).isEqualTo(values.get("alpha"));
    assertThat(values.get("A")).isEqualTo(1200 * values.get("alpha"));
  }

  @Test
  void fixingLeavesOneCoordinateLess() {
    ParameterSpace fixed = Spaces.BOUNDED.space().fixing("alpha", 0.4);
    assertThat(fixed.names()).containsExactly("E", "A", "B", "beta");
    assertThat(fixed.values(start(fixed))).containsEntry("alpha", 0.4);
    assertThat(fixed.constraint("E")).isEqualTo(Spaces.BOUNDED.space().constraint("E"));
  }

  @Test
  void fixingTheValueOfAGroupLeavesTheOthers() {
    ParameterSpace fixed = Spaces.PER_GROUP.space().fixing("E[code]", 1.7).fixing("E[web]", 2);
    assertThat(fixed.names()).containsExactly("E[books]", "A", "B", "alpha", "beta");
    assertThat(fixed.parameterNames()).isEqualTo(Spaces.PER_GROUP.space().parameterNames());
    assertThat(fixed.values(start(fixed)))
        .containsEntry("E[code]", 1.7)
        .containsEntry("E[web]", 2.0);
    assertThat(fixed.values(start(fixed), 1)).containsEntry("E", 1.7);
  }

  @Test
  void aLawsBoundsHoldUnlessSomethingElseIsLaidDown() {
    Law law =
        TestLaws.of(
            "m * x",
            List.of("x"),
            List.of(new Parameter("m", Transform.NONE, List.of(0.5), new Bounds(0, 1))));
    assertThat(bounds(law, Map.of())).isEqualTo(new Bounds(0, 1));
    assertThat(bounds(law, Map.of("m", Spaces.bounded(-1, 7)))).isEqualTo(new Bounds(-1, 7));
    assertThat(bounds(law, Map.of("m", new Constraint.Bounded(Bounds.NONE))))
        .isEqualTo(Bounds.NONE);
  }

  private static Bounds bounds(Law law, Map<String, Constraint> constraints) {
    return new ParameterSpace(law, constraints, List.of()).coordinates().getFirst().bounds();
  }

  /**
   * A millionth of the spacing of the starts is 5e-6, and of the distance of the closest bounds
   * 1e-6. Next to a bound the parameter is 0.75 e^2 times the distance of two from it, or 2.5 u^2.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 10, -0.99919, LOWER",
    "0, 10, -1.00081, LOWER",
    "0, 10, -0.99917, ",
    "0, 10, 0.99919, UPPER",
    "0, 10, 0, ",
    "0, 1, -0.99885, LOWER",
    "0, 1, -0.99884, ",
    "0, 1e9, -0.9999, ",
    "2, Infinity, 0.00141, LOWER",
    "2, Infinity, -0.00142, ",
    "-Infinity, 2, 0.00141, UPPER",
    "-Infinity, 2, 3, ",
    "-Infinity, Infinity, 0, "
  })
  void aValueIsOnABoundWithinAMillionth(double lower, double upper, double at, BoundEnd end) {
    Parameter parameter = new Parameter("a", Transform.NONE, List.of(0.0, 5.0, 10.0));
    Coordinate coordinate = new Coordinate("a", parameter, new Bounds(lower, upper));
    assertThat(coordinate.onBound(at).orElse(null)).isEqualTo(end);
  }

  /** Through the logarithm and back a number can lose its last digit; a bound does not. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.3", "1.69, 1.7", "3, 1e5"})
  void onABoundTheValueIsThatOfTheUser(double lower, double upper) {
    Parameter parameter = new Parameter("E", Transform.LOG, List.of(0.0, 1.0));
    Coordinate coordinate = new Coordinate("E", parameter, new Bounds(lower, upper));
    assertThat(coordinate.toNatural(-1)).isEqualTo(lower);
    assertThat(coordinate.toNatural(1)).isEqualTo(upper);
  }

  /** Zero is where the logarithm of a parameter cannot come to. */
  @Test
  void aLogarithmHasNoBoundAtZero() {
    Parameter parameter = new Parameter("E", Transform.LOG, List.of(0.0, 1.0));
    Coordinate coordinate = new Coordinate("E", parameter, new Bounds(0, 2));
    assertThat(coordinate.toNatural(0)).isEqualTo(2);
    assertThat(coordinate.toNatural(1e4)).isZero();
    assertThat(coordinate.onBound(1e4)).isEmpty();
  }
}
