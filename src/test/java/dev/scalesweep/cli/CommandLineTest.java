package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says before a job is read. */
class CommandLineTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"run", "fit", "sweep"})
  void theHelpOfAJobStatesDefaultsAndAllowedValues(String command) {
    Typed typed = Typed.run(command, "--help");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(words(typed.out()))
        .startsWith("Usage: scalesweep " + command + " ")
        .contains("CONFIG The job, a YAML file.")
        .contains("auto, reference, vector, or a device such as opencl:0:0, or several")
        .contains("(default: results/ and the config's file name without .yaml)")
        .contains(
            "from 1 to 1024 (default: as many as there are processors, here "
                + Runtime.getRuntime().availableProcessors()
                + ")")
        .contains("--set=KEY=VALUE Overrides one key of the config, such as fit.objective.")
        .contains("--overwrite ", "--print-kernel ", "--quiet ", "[--resume | --restart]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "fit",
        "sweep",
        "laws",
        "laws show",
        "laws convert",
        "devices",
        "validate",
        "simulate"
      })
  void everyHelpNamesTheCommandAndTheExitCodes(String command) {
    Typed typed = Typed.run((Object[]) (command + " --help").strip().split(" "));
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .startsWith(("Usage: scalesweep " + command).strip() + " [-hV]")
        .contains("Exit codes:", "    0   done", "    2   a mistake", "  130   interrupted");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "run --version", "laws show -V"})
  void theVersionNamesProgramAndJava(String arguments) {
    Typed typed = Typed.run((Object[]) arguments.split(" "));
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .matches("scalesweep \\d+\\.\\d+\\.\\d+\\S* \\(\\S+\\)\nJDK \\S+\n")
        .endsWith("\nJDK " + Runtime.version() + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rn job.yaml            | there is no command "rn"; did you mean "run"?; see scalesweep --help
          plot                   | there is no command "plot"; the commands are run, fit, sweep, merge, plan, explain, compare, flops, laws, devices, validate, simulate, report; see scalesweep --help
          laws shw               | there is no command "shw"; did you mean "show"?; see scalesweep laws --help
          run                    | Missing required parameter: 'CONFIG'; see scalesweep run --help
          run a.yaml b.yaml      | the argument "b.yaml" is one too many; see scalesweep run --help
          run a.yaml @b.yaml     | the argument "@b.yaml" is one too many; see scalesweep run --help
          run --thread=2 a.yaml  | there is no option --thread; did you mean "--threads"?; see scalesweep run --help
          run --threads=a a.yaml | Invalid value for option '--threads': 'a' is not an int; see scalesweep run --help
          run --threads=0 a.yaml | --threads is 0; a number from 1 to 1024 would be right
          run a.yaml -o b -o c   | option '--output' (DIR) should be specified only once; see scalesweep run --help
          run a.yaml -o          | Missing required parameter for option '--output' (DIR); see scalesweep run --help
          run a.yaml --resume --restart | --resume, --restart are mutually exclusive (specify only one); see scalesweep run --help
          run none.yaml          | the config: there is no file none.yaml
          validate none.yaml     | the config: there is no file none.yaml
          run /                  | the config: / is a directory; a file would be right
          laws show none         | laws show: there is no law "none"; the command laws lists them
          """)
  void aMistakeInTheCommandIsToldInOneSentence(String arguments, String message) {
    assertThat(Typed.run((Object[]) arguments.split(" ")))
        .isEqualTo(new Typed(2, "", "scalesweep: " + message + "\n"));
  }

  @Test
  void noCommandIsAMistake() {
    assertThat(Typed.run())
        .isEqualTo(
            new Typed(2, "", "scalesweep: Missing required subcommand; see scalesweep --help\n"));
  }

  @Test
  void aConfigThatIsADirectoryIsAMistake() {
    assertThat(Typed.run("run", directory))
        .isEqualTo(
            new Typed(
                2,
                "",
                "scalesweep: the config: "
                    + directory
                    + " is a directory; a file would be right\n"));
  }

  @Test
  void devicesListsEveryBackend() {
    Typed typed = Typed.run("devices");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out().lines())
        .satisfiesExactly(
            header -> assertThat(header).matches("BACKEND +USABLE +WHAT IT IS, OR WHY NOT"),
            vector -> assertThat(vector).matches("vector +yes +Vector API, \\d+ bits, \\d+ cores"),
            reference ->
                assertThat(reference).matches("reference +yes +plain Java, one value at a time"),
            tornado ->
                assertThat(tornado)
                    .matches(
                        "tornadovm +no +only the launcher, ./scalesweep, looks for a TornadoVM"
                            + " SDK"));
  }
}
