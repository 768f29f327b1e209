package dev.scalesweep.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.input.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static final Map<String, Double> VALUES =
      Map.of("a", 10.0, "b", 4.0, "c", 2.0, "x", 3.0, "_y1", 7.0);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          1 + 2 * 3         = 7
          (1 + 2) * 3       = 9
          a - b - c         = 4
          a - (b - c)       = 8
          a / b / c         = 1.25
          a / b * c         = 5
          a * b / c         = 20
          -x^2              = -9
          (-x)^2            = 9
          2^3^2             = 512
          (2^3)^2           = 64
          2^-1              = 0.5
          2^-x^2            = 0.001953125
          -2^-2             = -0.25
          - - x             = 3
          -+-x              = 3
          a - -b            = 14
          a*-b              = -40
          2 * x^2           = 18
          a / b^c           = 0.625
          exp(0)            = 1
          log(1) + sqrt(16) = 4
          min(a, b) - max(b, c)        = 0
          min(a - b, b - a) * c        = -12
          sqrt(b)^sqrt(b)   = 4
          _y1               = 7
          1e3 + 1.5e-1 + 2E+2 + .5 + 3. = 1203.65
          """)
  void operatorsBindAsInMathematics(String formula, double value) {
    assertThat(parse(formula).evaluate(VALUES::get)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          0^0              = 1
          (-8)^3           = -512
          (-8)^(1/3)       = NaN
          log(-1)          = NaN
          log(0)           = -Infinity
          1 / 0            = Infinity
          min(1, sqrt(-1)) = NaN
          """)
  void valuesOutsideTheDomainAreThoseOfStrictMath(String formula, Double value) {
    assertThat(parse(formula).evaluate(VALUES::get)).isEqualTo(value);
  }

  @Test
  void spacesAndLineBreaksSeparate() {
    assertThat(parse(" a\t+\n\r\n b ").evaluate(VALUES::get)).isEqualTo(14);
  }

  @Test
  void symbolsComeInTheOrderInWhichTheyAreWritten() {
    assertThat(parse("E + A / N^alpha + B / D^beta - min(E, N)").symbols())
        .containsExactly("E", "A", "N", "alpha", "B", "D", "beta");
  }

  @Test
  void namesThatOnlyBeginLikeAFunctionAreNames() {
    assertThat(parse("expo + log2 + notable + order + minimum").symbols())
        .containsExactly("expo", "log2", "notable", "order", "minimum");
  }

  @Test
  void formulasOfTheGreatestSizeAreReadAndEvaluated() {
    String sum = "a" + " + a".repeat(999);
    assertThat(parse(sum).evaluate(VALUES::get)).isEqualTo(10_000);
    String nested = "(".repeat(200) + "a" + ")".repeat(200);
    assertThat(parse(nested).evaluate(VALUES::get)).isEqualTo(10);
  }

  private static Formula parse(String text) {
    return Formula.parse(text, Place.of("test"));
  }
}
