package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "1e21, 10²¹",
    "5.76e23, 5.76×10²³",
    "5.7649e23, 5.76×10²³",
    "-1e-7, −10⁻⁷",
    "-2.5e8, −2.5×10⁸",
    "1e10, 10¹⁰",
    "12345, 12300",
    "4.531, 4.53",
    "-0.25, −0.25",
    "0.0012, 0.0012",
    "0, 0"
  })
  void aNumberIsShortAndItsPowerOfTenIsRaised(double number, String text) {
    assertThat(NumberText.of(number)).isEqualTo(text);
  }

  @Test
  void numbersThatStandTogetherLookAlike() {
    assertThat(NumberText.all(List.of(new BigDecimal("1E+2"), new BigDecimal("1E+6"))))
        .containsExactly("10²", "10⁶");
    assertThat(NumberText.all(List.of(new BigDecimal("2.0"), new BigDecimal("2.5"))))
        .containsExactly("2.0", "2.5");
    assertThat(NumberText.all(List.of(BigDecimal.ZERO, new BigDecimal("5E+9"))))
        .containsExactly("0", "5×10⁹");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "700, 700",
    "1500, 1.5k",
    "3e8, 300M",
    "7e10, 70B",
    "1.4e12, 1.4T",
    "2e15, 2×10¹⁵",
    "0.5, 0.5"
  })
  void countsHaveTheSuffixesOfTheField(BigDecimal number, String text) {
    assertThat(NumberText.counts(List.of(number))).containsExactly(text);
  }
}
