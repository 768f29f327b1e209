package dev.scalesweep.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"N", "alpha_N", "_x", "d2", "Exp", "minimum", "e"})
  void lettersDigitsAndUnderscoresAreUsable(String name) {
    assertThat(FormulaNames.isUsable(name)).isTrue();
    assertThat(Formula.parse(name, dev.scalesweep.input.Place.of("test")).symbols())
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2d", "model-size", "a b", "a.b", "α", "N\n", "\"N\""})
  void otherTextsAreNot(String name) {
    assertThat(FormulaNames.isUsable(name)).isFalse();
  }

  @Test
  void theWordsOfTheLanguageAreNotUsableAndTheRuleNamesThem() {
    List<String> words = List.of("and", "or", "not", "exp", "log", "sqrt", "min", "max");
    assertThat(words).noneMatch(FormulaNames::isUsable);
    assertThat(FormulaNames.RULE).endsWith(String.join(", ", words));
  }
}
