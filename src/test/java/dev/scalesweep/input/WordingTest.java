package dev.scalesweep.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @Test
  void showsATextOnOneLineAndShortened() {
    assertThat(Wording.quoted("a\nb\tc")).isEqualTo("\"a b c\"");
    assertThat(Wording.quoted("𝛼".repeat(60))).isEqualTo("\"" + "𝛼".repeat(60) + "\"");
    assertThat(Wording.quoted("𝛼".repeat(61))).isEqualTo("\"" + "𝛼".repeat(60) + "…\"");
  }

  @Test
  void listsNamesAndCountsTheRestOfVeryMany() {
    assertThat(Wording.list(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(Wording.list(Collections.nCopies(32, "a"))).endsWith("a, a and 2 more");
  }

  @Test
  void writesNumbersAsPeopleDo() {
    assertThat(Wording.number(5)).isEqualTo("5");
    assertThat(Wording.number(-0.25)).isEqualTo("-0.25");
    assertThat(Wording.number(1e24)).isEqualTo("1.0E24");
    assertThat(Wording.number(Double.NaN)).isEqualTo("NaN");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 KiB", "1.5e9, 1.4 GiB", "8e18, 7105.4 PiB"})
  void writesSizesInPowersOf1024(double bytes, String text) {
    assertThat(Wording.size(bytes)).isEqualTo(text);
  }

  @Test
  void guessesTheNearestNameWhateverItsCase() {
    List<String> known = List.of("tolerance", "title", "starts");

    assertThat(Wording.nearest("tolerence", known)).contains("tolerance");
    assertThat(Wording.nearest("Starts", known)).contains("starts");
    assertThat(Wording.nearest("titel", known)).contains("title");
    assertThat(Wording.nearest("colour", known)).isEmpty();
    assertThat(Wording.nearest("n", List.of("D", "N"))).contains("N");
    assertThat(Wording.nearest("M", List.of("D", "N"))).isEmpty();
  }

  @Test
  void saysWhyAFileCannotBeUsed() {
    assertThat(Wording.reason(new AccessDeniedException("f"))).isEqualTo("permission denied");
    assertThat(Wording.reason(new NoSuchFileException("f"))).isEqualTo("there is no f");
    assertThat(Wording.reason(new FileAlreadyExistsException("f"))).isEqualTo("f is in the way");
    assertThat(Wording.reason(new FileSystemException("f", null, "No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(Wording.reason(new IOException("broken"))).isEqualTo("broken");
    assertThat(Wording.reason(new IOException())).isEqualTo("java.io.IOException");
  }
}
