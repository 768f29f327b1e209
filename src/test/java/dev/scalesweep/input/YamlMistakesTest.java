package dev.scalesweep.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code yaml-mistakes.yaml} gives exactly its message. */
class YamlMistakesTest {

  record Case(String name, String yaml, List<String> set, String message) {

    static Case read(Fields fields) {
      return new Case(
          fields.required("name").text(),
          fields.required("yaml").text(),
          fields
              .optional("set")
              .map(it -> it.list().stream().map(Value::text).toList())
              .orElse(List.of()),
          fields.required("message").text());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  enum Method {
    BFGS,
    NEWTON
  }

  static Stream<Case> cases() {
    return Cases.of(YamlMistakesTest.class, "yaml-mistakes.yaml", Case::read);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldInOneSentence(Case it) {
    Mistake mistake = catchThrowableOfType(Mistake.class, () -> read(it));

    assertThat(mistake).as("no mistake was found").isNotNull();
    assertThat(mistake.getMessage()).isEqualTo(it.message());
  }

  private static void read(Case it) {
    MapNode root = Overrides.apply(YamlReader.parse(it.yaml(), "job.yaml"), it.set());
    Fields.read(root, YamlMistakesTest::job);
  }

  private static boolean job(Fields fields) {
    fields.optional("title").ifPresent(Value::text);
    fields.optional("seed").ifPresent(it -> it.integer(0, 1_000_000));
    fields.optional("levels").ifPresent(YamlMistakesTest::levels);
    fields.optional("picture").ifPresent(Value::bool);
    fields.optional("method").ifPresent(it -> it.oneOf(Method.class, "simplex"));
    return fields.required("fit").fields(YamlMistakesTest::fit);
  }

  private static void levels(Value levels) {
    levels.list().forEach(it -> it.number(0, 100));
  }

  private static boolean fit(Fields fields) {
    fields.notYet("bootstrap");
    fields.optional("tolerance").ifPresent(Value::positive);
    return fields.required("kind").text().isEmpty();
  }
}
