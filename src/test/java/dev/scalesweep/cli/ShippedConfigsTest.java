package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The configs that the project ships do what they and their comments say. */
class ShippedConfigsTest {
  private static final Path CONFIGS = Path.of("../configs");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"quickstart, 240", "cerebras-gpt, 7"})
  void theirRunsAreThere(String config, int runs) {
    assertThat(execute("validate", path(CONFIGS, config)))
        .contains(runs + " read, " + runs + " used");
  }

  @Test
  void theRunsOfBesirogluAreReadFromWhereTheConfigTellsToPutThem() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.copy(CONFIGS.resolve("besiroglu.yaml"), directory.resolve("besiroglu.yaml"));
    Files.writeString(
        directory.resolve("data/svg_extracted_data.csv"),
        """
        x,y,color,Model Size,Training FLOP,hex_color,loss
        1,1,#f,1e8,1e19,#f,3.0
        1,1,#f,1e9,1e19,#f,3.1
        1,1,#f,1e8,1e19,#f,6.1
        1,1,#f,1e8,1e19,#f,6.2
        1,1,#f,1e8,1e19,#f,6.3
        1,1,#f,1e8,1e19,#f,6.4
        1,1,#f,1e8,1e19,#f,6.5
        """);
    assertThat(execute("validate", path(directory, "besiroglu"))).contains("7 read, 2 used");
  }

  @Test
  void theFitOfCerebrasGptIsTheOneInItsComment() throws IOException {
    String output = directory.resolve("results").toString();
    assertThat(execute("fit", path(CONFIGS, "cerebras-gpt"), "-o", output))
        .containsPattern("a += 25\\.6319")
        .containsPattern("b += 0\\.05537")
        .containsPattern("c += 0\\.0997");
    assertThat(Files.readString(CONFIGS.resolve("cerebras-gpt.yaml")))
        .contains("a 25.632, b 0.0554, c 0.0997");
  }

  private static String path(Path configs, String name) {
    return configs.resolve(name + ".yaml").toString();
  }

  private static String execute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    assertThat(command.execute(arguments)).describedAs(err.toString()).isZero();
    return out.toString();
  }
}
