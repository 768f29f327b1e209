package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleNumberTest {
  @ParameterizedTest
  @CsvSource({
    "2.7923e9, 2.792B",
    "70e9, 70.00B",
    "1.4e12, 1.400T",
    "999.94e9, 999.9B",
    "999.96e9, 1.000T",
    "123456, 123.5k",
    "1e6, 1.000M",
    "999, 999.0",
    "21.3812, 21.38",
    "0.00123456, 0.001235",
    "0, 0.000",
    "1e15, 1e15",
    "1.23456e18, 1.235e18"
  })
  void countsHaveFourDigitsAndASuffix(double number, String text) {
    assertThat(PeopleNumber.count(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.81721813, 1.8172181",
    "477.825871, 477.82587",
    "0.3473105, 0.34731050",
    "6.4e13, 6.4000000e13",
    "-12.5, -12.500000",
    "0.00001, 1.0000000e-5",
    "99999999.6, 1.0000000e8"
  })
  void digitsKeepTheirZeros(double number, String text) {
    assertThat(PeopleNumber.digits(number, 8)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1e21, 1e21",
    "5.76e23, 5.76e23",
    "8.62854e19, 8.629e19",
    "300, 300",
    "9999, 9999",
    "9999.9, 1e4",
    "0.5, 0.5",
    "2e-7, 2e-7"
  })
  void theShortestFormHasNoZerosAtItsEnd(double number, String text) {
    assertThat(PeopleNumber.shortest(number, 4)).isEqualTo(text);
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(PeopleNumber.count(2.5e9)).isEqualTo("2.500B");
    } finally {
      Locale.setDefault(locale);
    }
  }
}
