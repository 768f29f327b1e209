package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.input.Mistake;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void theNearestValueIsFoundOnTheAxisOwnScale() {
    Axis axis = new Axis("N", "parameters", Scale.LOG, 1, 10, 1e6);
    assertThat(axis.nearest(0.49)).isZero();
    assertThat(axis.nearest(0.51)).isOne();
    assertThat(axis.nearest(3.4)).isOne();
    assertThat(axis.nearest(3.6)).isEqualTo(2);
    assertThat(axis.nearest(-50)).isZero();
    assertThat(axis.nearest(50)).isEqualTo(2);
    assertThat(axis.nearest(1)).isOne();
  }

  @Test
  void theWindowRunsFromTheFirstValueToTheLast() {
    Window window = new Axis("N", "parameters", Scale.LOG, 1e7, 1e9, 1e12).window();
    assertThat(window).isEqualTo(new Window(Scale.LOG, 7, 12));
    assertThat(window.greatest()).isCloseTo(1e12, within(1.0));
  }

  @Test
  void anOnlyValueLiesInTheMiddleOfItsWindow() {
    assertThat(new Axis("N", "", Scale.LOG, 100).window())
        .isEqualTo(new Window(Scale.LOG, 1.5, 2.5));
    assertThat(new Axis("x", "", Scale.LINEAR, -8).window())
        .isEqualTo(new Window(Scale.LINEAR, -12, -4));
    assertThat(new Axis("x", "", Scale.LINEAR, 0).window())
        .isEqualTo(new Window(Scale.LINEAR, -0.5, 0.5));
  }

  @Test
  void theLabelNamesTheUnitIfThereIsOne() {
    assertThat(new Axis("N", "parameters", Scale.LOG, 1).label()).isEqualTo("N (parameters)");
    assertThat(new Axis("learning rate", "", Scale.LOG, 1).label()).isEqualTo("learning rate");
  }

  @Test
  void valuesThatMakeNoAxisAreMistakes() {
    assertMistake(Scale.LOG, "The heatmap's axis N has no value; it needs at least one.");
    assertMistake(
        Scale.LOG,
        "The heatmap's axis N has the value 0.0; it has to be a finite number above zero.",
        0,
        1);
    assertMistake(
        Scale.LINEAR,
        "The heatmap's axis N has the value NaN; it has to be a finite number.",
        1,
        Double.NaN);
    assertMistake(
        Scale.LINEAR,
        "The heatmap's axis N has 2.0 after 2.0; its values have to ascend.",
        1,
        2,
        2);
  }

  private static void assertMistake(Scale scale, String message, double... values) {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> new Axis("N", "parameters", scale, values))
        .withMessage(message);
  }
}
