package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTextTest {
  @ParameterizedTest
  @CsvSource({
    "1e7, 1e7",
    "7e10, 7e10",
    "5.76e23, 5.76e23",
    "0.01, 0.01",
    "1e-5, 1e-5",
    "-2.5, -2.5",
    "0, 0",
    "240000, 240000",
    "406.4010175194737, 406.4010175194737"
  })
  void aNumberHasTheFewestDigitsThatReadBack(double value, String text) {
    assertThat(CommandText.number(value)).isEqualTo(text);
    assertThat(Double.parseDouble(CommandText.number(value))).isEqualTo(value);
  }

  @Test
  void plainValuesStandAsTheyAre() {
    CommandText command = new CommandText("simulate");
    command.add("--range", "N=5e7:1.6e10");
    command.add("--law", "laws/my_law.yaml");
    assertThat(command).hasToString("simulate --range N=5e7:1.6e10 --law laws/my_law.yaml");
  }

  @DisabledOnOs(OS.WINDOWS)
  @ParameterizedTest
  @ValueSource(strings = {"a b", "it's", "$HOME", "`id`", "a;b", "*", "~/x", "#x", "\\n", "\"", ""})
  void theShellReadsAnyValueBack(String value) throws IOException {
    CommandText command = new CommandText("printf %s");
    command.add("--", value);
    Process shell = new ProcessBuilder("sh", "-c", command.toString()).start();
    byte[] bytes = shell.getInputStream().readAllBytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("--" + value);
  }
}
