package dev.scalesweep.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.input.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Map<String, Double> NUMBERS = Map.of("C", 1e19, "N", 5.0, "D", Double.NaN);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          C >= 1e18,                            true
          C < 1e18,                             false
          N == 5,                               true
          N != 5,                               false
          N <= 5 and N > 4,                     true
          N < 5 or N >= 5,                      true
          not N == 5,                           false
          not not N == 5,                       true
          N == 4 and N == 4 or N == 5,          true
          N == 5 or N == 4 and N == 4,          true
          (N == 5 or N == 4) and N == 4,        false
          not N == 4 and N == 5,                true
          not (N == 4 or N == 5),               false
          C / (6 * N) > 2 * N^2,                true
          -N < -4,                              true
          D == D,                               false
          D != D,                               true
          D < 1 or D >= 1,                      false
          set == "c4",                          true
          "c4" == set,                          true
          set != "c4",                          false
          set == "C4",                          false
          set == "pile" or C > 1 and set != "", true
          """)
  void aRowIsTestedAsWritten(String condition, boolean expected) {
    assertThat(parse(condition).test(new Row())).isEqualTo(expected);
  }

  @Test
  void namesAreThoseOfNumbersAndTexts() {
    assertThat(parse("not (C > N * 2) and set == \"C\" or \"x\" != kind").symbols())
        .containsExactly("C", "N", "set", "kind");
  }

  private static Condition parse(String text) {
    return Condition.parse(text, Place.of("test"));
  }

  private static final class Row implements Condition.Row {
    @Override
    public double number(String name) {
      return NUMBERS.get(name);
    }

    @Override
    public String text(String name) {
      return name.equals("set") ? "c4" : "";
    }
  }
}
