package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTextTest {
  @ParameterizedTest
  @CsvSource({"0.01, 1 s", "119, 119 s", "121, 3 min", "7199, 120 min", "7201, 3 h"})
  void timesAreRoundedUp(double seconds, String text) {
    assertThat(ForecastText.time(seconds)).isEqualTo(text);
  }
}
