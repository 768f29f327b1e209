package dev.scalesweep.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.input.Fields;
import dev.scalesweep.input.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawReaderTest {
  private static Law read(String yaml) {
    return Fields.read(YamlReader.parse(yaml, "law.yaml"), LawReader::read);
  }

  private static final Law LAW =
      read(
          """
          name: mine
          loss: "E + S + T"
          unit: bits per byte
          terms: {S: "A / N^alpha", T: "2 * U", U: "S / R^2"}
          variables: {N: {unit: parameters}, R: {unit: epochs}}
          parameters:
            E: {transform: log, starts: [-1, 0, 1]}
            A: {transform: log, starts: [5]}
            alpha: {starts: [0.5]}
          fits:
            paper: {source: a paper, values: {alpha: 0.5, E: 1, A: 20}}
          """);

  @Test
  void everythingKeepsTheOrderOfTheFile() {
    assertThat(LAW.name()).isEqualTo("mine");
    assertThat(LAW.unit()).isEqualTo("bits per byte");
    assertThat(LAW.terms().keySet()).containsExactly("S", "T", "U");
    assertThat(LAW.variables())
        .containsExactly(new Variable("N", "parameters"), new Variable("R", "epochs"));
    assertThat(LAW.parameterNames()).containsExactly("E", "A", "alpha");
    assertThat(LAW.parameters().getFirst())
        .isEqualTo(new Parameter("E", Transform.LOG, List.of(-1.0, 0.0, 1.0)));
    assertThat(LAW.parameters().getLast().transform()).isEqualTo(Transform.NONE);
    assertThat(LAW.fits().get("paper").values())
        .containsExactly(Map.entry("E", 1.0), Map.entry("A", 20.0), Map.entry("alpha", 0.5));
  }

  @Test
  void termsAreEvaluatedInTheirPlaces() {
    // S = 20 / 100^0.5 = 2, U = 2 / 2^2 = 0.5, T = 1.
    assertThat(LAW.evaluate(Map.of("N", 100.0, "R", 2.0, "E", 1.0, "A", 20.0, "alpha", 0.5)))
        .isCloseTo(4, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "a / x^b, true",
    "a * log(x) + b, true",
    "(a / x)^b, true",
    "(a * y / x)^b + y, true",
    "a * T^b, true",
    "a * x^2.5 + b, true",
    "a * x^2 + b, false",
    "a * x^-2 + b, false",
    "a * exp(x) + b, false",
    "a * b^x, false",
    "a * (1 + x)^b, false",
  })
  void aVariableWhoseLogarithmIsTakenIsPositive(String loss, boolean positive) {
    Law law =
        read(
            """
            name: one
            loss: "%s + 0 * T + 0 * y"
            unit: none
            terms: {T: "x / y"}
            variables: {x: {unit: any}, y: {unit: any}}
            parameters: {a: {starts: [1]}, b: {starts: [1]}}
            """
                .formatted(loss));
    assertThat(law.positiveVariables().contains("x")).isEqualTo(positive);
  }

  @ParameterizedTest
  @CsvSource({"0.3", "1", "2.5", "1e20"})
  void aTransformCanBeTurnedBack(double value) {
    for (Transform transform : Transform.values()) {
      double back = transform.toNatural(transform.toFitted(value));
      assertThat(back / value).isCloseTo(1, within(1e-14));
    }
    assertThat(Transform.LOG.toFitted(Math.E)).isCloseTo(1, within(1e-15));
    assertThat(Transform.NONE.toFitted(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 20, 10", "-1, 0, 2, 1.5", "3, 3, 3, 3", "0, 0, 0, 1"})
  void theScaleOfAParameterIsTheSpacingOfItsStarts(
      double first, double second, double third, double scale) {
    Parameter parameter = new Parameter("a", Transform.NONE, List.of(first, second, third));
    assertThat(parameter.scale()).isEqualTo(scale);
  }
}
