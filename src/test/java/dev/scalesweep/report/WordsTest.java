package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aTextThatFitsStaysWhole() {
    assertThat(Words.fitted("loss", 40, 800)).isEqualTo("loss");
  }

  @Test
  void aTextThatIsTooLongEndsInAnEllipsis() {
    String fitted = Words.fitted("𝛼 ".repeat(200), 40, 300);
    assertThat(fitted).endsWith("𝛼…");
    assertThat(Words.width(fitted, 40)).isBetween(200.0, 300.0);
  }

  @Test
  void charactersThatXmlCannotHoldAreLeftOut() {
    assertThat(Words.printable("a\u0000\u001b[31m\nb\ud800c\uffffd 𝛼é"))
        .isEqualTo("a [31m b c d 𝛼é");
  }
}
