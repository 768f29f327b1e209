package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoundNumbersTest {
  private static Window window(Scale scale, double low, double high) {
    return new Window(scale, scale.position(low), scale.position(high));
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1.76, 3.77, 6, 2.00 2.25 2.50 2.75 3.00 3.25 3.50 3.75",
    "LINEAR, 1.75, 4.53, 6, 2.0 2.5 3.0 3.5 4.0 4.5",
    "LINEAR, -2, 2, 4, -2 -1 0 1 2",
    "LINEAR, 1.1e-9, 1.9e-9, 4, 1.2E-9 1.4E-9 1.6E-9 1.8E-9",
    "LOG, 1e7, 1e12, 4, 1E+7 1E+8 1E+9 1E+10 1E+11 1E+12",
    "LOG, 1e9, 1e11, 4, 1E+9 3E+9 1E+10 3E+10 1E+11",
    "LOG, 1e9, 1e10, 4, 1E+9 2E+9 5E+9 1E+10",
    "LOG, 2e9, 2.9e9, 4, 2.0E+9 2.25E+9 2.5E+9 2.75E+9"
  })
  void theRoundestNumbersThatAreEnough(
      Scale scale, double low, double high, int enough, String expected) {
    assertThat(RoundNumbers.within(window(scale, low, high), enough))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(
            List.of(expected.split(" ")).stream().map(BigDecimal::new).toList());
  }

  static List<Window> randomWindows() {
    Random random = new Random(3);
    return IntStream.range(0, 200)
        .mapToObj(k -> {
          double start = random.nextDouble(-20, 20);
          double end = start + Math.pow(10, random.nextDouble(-6, 1.5));
          return new Window(k % 2 == 0 ? Scale.LOG : Scale.LINEAR, start, end);
        })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("randomWindows")
  void enoughNumbersAscendInsideTheWindowAndAreNotTooMany(Window window) {
    List<BigDecimal> numbers = RoundNumbers.within(window, 6);
    assertThat(numbers).hasSizeBetween(6, 12).isSorted();
    assertThat(numbers)
        .allSatisfy(number ->
            assertThat(window.share(window.scale().position(number.doubleValue())))
                .isBetween(-1e-6, 1 + 1e-6));
  }

  @Test
  void aWindowWithoutWidthHasNone() {
    assertThat(RoundNumbers.within(new Window(Scale.LINEAR, 2.5, 2.5), 6)).isEmpty();
  }

  @Test
  void smallTicksAreTheDigitsOfEachDecade() {
    assertThat(RoundNumbers.between(window(Scale.LOG, 8e3, 3e4)))
        .extracting(BigDecimal::doubleValue)
        .containsExactly(8e3, 9e3, 1e4, 2e4, 3e4);
    assertThat(RoundNumbers.between(window(Scale.LOG, 1, 1e20))).hasSize(21);
    assertThat(RoundNumbers.between(window(Scale.LINEAR, 1, 20))).isEmpty();
  }
}
