package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scalesweep.input.Cases;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code csv-mistakes.yaml} gives exactly its message. */
class CsvMistakesTest {

  record Case(
      String name,
      String job,
      String csv,
      List<String> required,
      List<String> positive,
      String message) {

    static Case read(Fields fields) {
      return new Case(
          fields.required("name").text(),
          fields.optional("job").map(Value::text).orElse("file: runs.csv"),
          fields.required("csv").text(),
          fields.optional("required").map(Case::texts).orElse(List.of("N", "loss")),
          fields.optional("positive").map(Case::texts).orElse(List.of()),
          fields.required("message").text());
    }

    private static List<String> texts(Value list) {
      return list.list().stream().map(Value::text).toList();
    }

    List<RequiredColumn> columns() {
      return required.stream()
          .map(it ->
              new RequiredColumn(it, positive.contains(it), "the objective takes its logarithm"))
          .toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Cases.of(CsvMistakesTest.class, "csv-mistakes.yaml", Case::read);
  }

  @TempDir Path directory;

  @ParameterizedTest
  @MethodSource("cases")
  void isToldInOneSentence(Case it) throws IOException {
    Files.writeString(directory.resolve("runs.csv"), it.csv());

    Mistake mistake = catchThrowableOfType(Mistake.class, () -> read(it));

    assertThat(mistake).as("no mistake was found").isNotNull();
    assertThat(mistake.getMessage().replace(directory + "/", "")).isEqualTo(it.message());
  }

  private void read(Case it) {
    RunsSpecification specification =
        Fields.read(
            YamlReader.parse(it.job(), "job.yaml"), fields -> RunsFields.read(fields, directory));
    RunsReader.read(specification, it.columns());
  }
}
