package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.law.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
  private static final String MAPPINGS =
      """
      -Infinity, Infinity
      1, 3
      -2, 1e6
      0, 1e-3
      1, Infinity
      -Infinity, 1
      """;

  @ParameterizedTest
  @CsvSource(textBlock = MAPPINGS)
  void aCoordinateLeadsBackToTheValue(double lower, double upper) {
    Mapping mapping = Mapping.within(new Bounds(lower, upper), 0.5);
    double from = Math.max(lower, -3);
    double to = Math.min(upper, 3);
    for (double share = 0.051; share < 0.95; share += 0.05) {
      double value = from + share * (to - from);
      double back = mapping.value(mapping.coordinate(value));
      assertThat(back).isCloseTo(value, within(2e-9 * Math.max(Math.abs(value), to - from)));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = MAPPINGS)
  void noCoordinateLeadsBeyondABound(double lower, double upper) {
    Mapping mapping = Mapping.within(new Bounds(lower, upper), 0.5);
    for (double coordinate = -4.2; coordinate <= 4.2; coordinate += 0.01) {
      double value = mapping.value(coordinate);
      assertThat(Double.isNaN(value) || (lower <= value && value <= upper)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = MAPPINGS)
  void aCoordinateThatWasTurnedBackHasATwin(double lower, double upper) {
    Mapping mapping = Mapping.within(new Bounds(lower, upper), 0.5);
    boolean both = Double.isFinite(lower) && Double.isFinite(upper);
    for (double coordinate = -3.95; coordinate < 4; coordinate += 0.1) {
      double principal = mapping.principal(coordinate);
      double value = mapping.value(coordinate);
      assertThat(mapping.value(principal)).isCloseTo(value, within(1e-12 * Math.abs(value)));
      assertThat(mapping.principal(principal)).isEqualTo(principal);
      assertThat(Math.abs(principal)).isLessThanOrEqualTo(both ? 1 : 4);
    }
  }

  /** The bound that the user gave is met exactly, and the curve is flat there. */
  @ParameterizedTest
  @CsvSource({
    "1, 3, -1, 1",
    "1, 3, 1, 3",
    "1, 3, 3, 1",
    "0.1, 0.3, 1, 0.3",
    "1, Infinity, 0, 1",
    "-Infinity, 0.7, 0, 0.7"
  })
  void aBoundIsTouched(double lower, double upper, double coordinate, double bound) {
    Mapping mapping = Mapping.within(new Bounds(lower, upper), 0.5);
    assertThat(mapping.value(coordinate)).isEqualTo(bound);
    for (double step : new double[] {-1e-4, 1e-4}) {
      double away = mapping.value(coordinate + step);
      assertThat(away).isNotEqualTo(bound).isCloseTo(bound, within(2e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 1",
    "1, 3, 0",
    "1, 3, 3",
    "1, 3, 9",
    "1, 1e6, 1",
    "1, Infinity, 1",
    "1, Infinity, -5",
    "-Infinity, 1, 1",
    "-Infinity, 1, 7"
  })
  void aValueOnABoundOrBeyondIsTakenInside(double lower, double upper, double value) {
    Bounds bounds = new Bounds(lower, upper);
    Mapping mapping = Mapping.within(bounds, 0.5);
    double inside = mapping.value(mapping.coordinate(value));
    assertThat(inside).isStrictlyBetween(lower, upper);
    // A tenth of the unit.
    double nearest = Math.clamp(value, lower, upper);
    assertThat(Math.abs(inside - nearest)).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void betweenCloseBoundsAValueIsTakenInsideByLess() {
    Mapping mapping = Mapping.within(new Bounds(1, 1.002), 0.5);
    // A tenth of half their distance.
    assertThat(mapping.value(mapping.coordinate(0))).isCloseTo(1.0001, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"4", "-4", "1e300", "NaN"})
  void farBeyondTwoBoundsThereIsNothing(double coordinate) {
    assertThat(Mapping.within(new Bounds(1, 3), 0.5).value(coordinate)).isNaN();
  }
}
