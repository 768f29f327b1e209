package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColourScaleTest {
  @Test
  void theMapIsViridis() {
    // matplotlib 3.6.3: matplotlib.colormaps["viridis"].colors at 0, 128 and 255, as bytes.
    assertThat(ColourMap.at(0)).isEqualTo(new Color(0x440154));
    assertThat(ColourMap.at(0.5)).isEqualTo(new Color(0x21918c));
    assertThat(ColourMap.at(1)).isEqualTo(new Color(0xfde725));
  }

  @Test
  void theMapGetsLighterInGrey() {
    List<Double> greys =
        IntStream.rangeClosed(0, 50).mapToObj(k -> grey(ColourMap.at(k / 50.0))).toList();
    assertThat(greys).isSorted();
    assertThat(greys.getLast() - greys.getFirst()).isGreaterThan(180);
  }

  private static double grey(Color colour) {
    return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
  }

  @Test
  void lossesBeyondTheRangeHaveTheColoursOfItsEnds() {
    ColourScale colours = new ColourScale(new LossRange(Scale.LINEAR, 2, 3, 1, 9));
    assertThat(colours.of(1)).isEqualTo(colours.of(2)).isEqualTo(ColourMap.at(0));
    assertThat(colours.of(9)).isEqualTo(colours.of(3)).isEqualTo(ColourMap.at(1));
  }

  @Test
  void aRangeOfOneLossHasTheMiddleColour() {
    assertThat(new ColourScale(new LossRange(Scale.LINEAR, 0, 0, 0, 0)).of(0))
        .isEqualTo(ColourMap.at(0.5));
    assertThat(new ColourScale(new LossRange(Scale.LINEAR, -7, -7, -7, -7)).of(-7))
        .isEqualTo(ColourMap.at(0.5));
  }

  @Test
  void inkContrastsWithTheColour() {
    ColourScale colours = new ColourScale(new LossRange(Scale.LINEAR, 2, 3, 2, 3));
    assertThat(colours.inkOn(2)).isEqualTo(Color.WHITE);
    assertThat(colours.inkOn(3)).isEqualTo(Color.BLACK);
  }
}
