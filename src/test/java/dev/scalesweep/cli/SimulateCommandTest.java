package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {
  private static final String MARK = "# simulated: scalesweep simulate ";
  private static final String SMALL =
      "--fit hoffmann --range N=1e8:1e9:2 --values D=1e10,2e10 --seed 1";
  private static final Path SHIPPED = Path.of("../configs/data/simulated-chinchilla.csv");

  private static final String MISTAKES = "simulate-mistakes.txt";
  private static final Pattern OPTIONS_AND_MESSAGE = Pattern.compile("(?m)^(--.*)\n(.+)$");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        SMALL,
        "--fit hoffmann --range D=1B:1T:3:linear --range N=50M:16B:4:log",
        "--fit besiroglu --range N=50M:16B --values D=1e9,2e9 --count 9 --noise laplace",
        "--fit besiroglu --range N=50M:16B --range D=1B:1T --budgets 1e19,1e20 --points 5",
        "--fit hoffmann --range N=1e8:1e9:2 --values D=1e10 --curves 3 --noise none",
        "--fit hoffmann --values N=1e8 --values D=1e10 --outliers 0.5 --seed 9007199254740992",
        "--fit hoffmann --values N=1e8 --values D=1e10 --outliers 1 --outlier-scale 0.3 --scale 0",
        "--law kaplan-joint --fit kaplan --range N=1e8:1e9:2 --range D=1e9:1e10:2",
        "--parameter beta=0.3 --parameter A=400 --parameter B=0.4k --parameter alpha=.3"
            + " --parameter E=1.7 --values N=1e8 --values D=1e10",
        "--law power-law --fit cerebras-gpt --range x=1e18:1e24:7",
        "--law ../configs/laws/chinchilla.yaml --fit hoffmann --values N=1e8 --values D=1e10"
      })
  void theCommandInTheFirstLineMakesTheSameBytes(String options) {
    Outcome first = simulate(options);
    assertThat(first.code()).isZero();
    assertThat(first.out()).startsWith(MARK);
    String command = first.out().lines().findFirst().orElseThrow().substring(MARK.length());
    assertThat(simulate(command)).isEqualTo(first);
  }

  @Test
  void theCommandNamesEverythingThatMatters() {
    assertThat(simulate(SMALL).out().lines().findFirst())
        .contains(
            MARK
                + "--law chinchilla --fit hoffmann --range N=1e8:1e9:2 --values D=1e10,2e10"
                + " --noise log-normal --scale 0.01 --outliers 0 --seed 1");
  }

  @Test
  void theSecondLineNamesLawParametersAndVersion() {
    assertThat(simulate(SMALL).out().lines().toList().get(1))
        .startsWith(
            "# law chinchilla: loss = E + A / N^alpha + B / D^beta; E = 1.6933736809989528, A ="
                + " 406.4010175194737, B = 410.7228269450398, alpha = 0.33917084, beta = 0.2849083;"
                + " scalesweep ");
  }

  @Test
  void theShippedRunsAreWhatTheirCommandMakes() throws IOException {
    String shipped = Files.readString(SHIPPED);
    String command = shipped.lines().findFirst().orElseThrow().substring(MARK.length());
    assertThat(withoutVersion(simulate(command).out())).isEqualTo(withoutVersion(shipped));
    assertThat(shipped.lines().filter(line -> !line.startsWith("#"))).hasSize(1 + 240);
  }

  private static String withoutVersion(String text) {
    return text.replaceFirst("; scalesweep .*\n", "\n");
  }

  @Test
  void runsThatAreLeftOutAreCounted() {
    Outcome outcome =
        simulate(
            "--fit hoffmann --range N=1e8:1e10 --range D=1e9:1e11 --budgets 1e18,1e20 --points 2");
    assertThat(outcome.err()).isEqualTo("2 runs; 2 more are left out, their D outside its range\n");
    assertThat(outcome.out().lines()).hasSize(3 + 2);
  }

  @Test
  void aFileHasTheSameBytesAndIsReplacedOnlyWhenAsked() throws IOException {
    Path file = directory.resolve("runs.csv");
    assertThat(simulate(SMALL + " -o " + file)).isEqualTo(new Outcome(0, "", ""));
    assertThat(file).hasContent(simulate(SMALL).out());

    Files.writeString(file, "mine");
    assertThat(simulate(SMALL + " -o " + file))
        .isEqualTo(
            mistake(
                file
                    + ": is there already; choose another file with -o, or replace it with"
                    + " --overwrite"));
    assertThat(file).hasContent("mine");

    assertThat(simulate(SMALL + " --overwrite -o " + file).code()).isZero();
    assertThat(file).hasContent(simulate(SMALL).out());
  }

  @Test
  void aMistakeLeavesNoFile() throws IOException {
    Path file = directory.resolve("runs.csv");
    Outcome outcome = simulate("--fit hoffmann --values N=1e8 --range D=-1:1:3:linear -o " + file);
    assertThat(outcome)
        .isEqualTo(
            mistake(
                "the law chinchilla gives the loss NaN at N = 1.0E8, D = -1.0; points where it is a"
                    + " number above 0 would be right"));
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThat(simulate(SMALL + " --overwrite -o " + directory))
        .isEqualTo(mistake(directory + ": is a directory; a file would be right"));
  }

  @Test
  void aFileInNoDirectoryIsAMistake() {
    Path file = directory.resolve("none/runs.csv");
    Outcome outcome = simulate(SMALL + " -o " + file);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo("scalesweep: " + file + ": there is no directory " + file.getParent() + "\n");
  }

  @ParameterizedTest
  @MethodSource
  void everyBadOptionIsToldInOneSentence(String options, String message) {
    assertThat(simulate(options)).isEqualTo(mistake(message));
  }

  static Stream<Arguments> everyBadOptionIsToldInOneSentence() throws IOException {
    try (InputStream table = SimulateCommandTest.class.getResourceAsStream(MISTAKES)) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return OPTIONS_AND_MESSAGE
          .matcher(text)
          .results()
          .map(pair -> arguments(pair.group(1), pair.group(2)));
    }
  }

  private static Outcome mistake(String message) {
    return new Outcome(2, "", "scalesweep: " + message + "\n");
  }

  private record Outcome(int code, String out, String err) {}

  private static Outcome simulate(String options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(("simulate " + options).split(" "));
    return new Outcome(code, out.toString(), err.toString());
  }
}
