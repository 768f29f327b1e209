package dev.scalesweep.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
  enum Kind {
    HUBER_LOG,
    SQUARED
  }

  private static Value value(String yaml) {
    return Fields.read(
        YamlReader.parse("key: " + yaml, "job.yaml"), fields -> fields.required("key"));
  }

  @Test
  void readsSingleValues() {
    assertThat(value("some text").text()).isEqualTo("some text");
    assertThat(value("70B").number()).isEqualTo(70e9);
    assertThat(value("\"1e-3\"").positive()).isEqualTo(1e-3);
    assertThat(value("95").number(0, 100)).isEqualTo(95);
    assertThat(value("0").number(0, 100)).isZero();
    assertThat(value("4k").integer(1, 4000)).isEqualTo(4000);
    assertThat(value("true").bool()).isTrue();
    assertThat(value("false").bool()).isFalse();
    assertThat(value("huber-log").oneOf(Kind.class)).isEqualTo(Kind.HUBER_LOG);
    assertThat(value("a/b.csv").path(Path.of("/jobs"))).isEqualTo(Path.of("/jobs/a/b.csv"));
    assertThat(value("/b.csv").path(Path.of("/jobs"))).isEqualTo(Path.of("/b.csv"));
  }

  @Test
  void readsListsAndMaps() {
    assertThat(value("[1, 2k]").numbers()).containsExactly(1.0, 2000.0);
    assertThat(value("[a, [b]]").list())
        .extracting(Value::path)
        .isEqualTo(List.of("key[0]", "key[1]"));
    assertThat(value("{N: 1, D: 2}").entries().keySet()).containsExactly("N", "D");
    assertThat(value("{N: {at: 3}}").entries().get("N").path()).isEqualTo("key.N");
    assertThat(value("{at: 3}").<Double>fields(it -> it.required("at").number())).isEqualTo(3);
  }

  @Test
  void tellsKindsOfValuesApart() {
    assertThat(value("{a: 1}").isMap()).isTrue();
    assertThat(value("{a: 1}").isList()).isFalse();
    assertThat(value("[a]").isList()).isTrue();
    assertThat(value("law").isMap()).isFalse();
  }

  @Test
  void countsPlacesInsideATextFromWhereItBegins() {
    assertThat(value("\"E + A\"").textPlace()).isEqualTo(new Place("job.yaml", 1, 7));
    assertThat(value("[E]").textPlace()).isEqualTo(new Place("job.yaml", 1, 6));
  }

  @Test
  void findsNothingWhereAKeyIsLeftOut() {
    MapNode root = YamlReader.parse("a: 1", "job.yaml");

    boolean found =
        Fields.read(
            root, fields -> fields.required("a").number() > 1 || fields.optional("b").isPresent());

    assertThat(found).isFalse();
  }

  @Test
  void asksForUnknownKeysOnlyWhenTheReaderIsDone() {
    MapNode root = YamlReader.parse("a: x\nb: 1", "job.yaml");

    assertThatThrownBy(() -> Fields.read(root, fields -> fields.required("a").number()))
        .isInstanceOf(Mistake.class)
        .hasMessageStartingWith("job.yaml:1:4: a is \"x\"");
    assertThatThrownBy(() -> Fields.read(root, fields -> fields.required("a").text()))
        .isInstanceOf(Mistake.class)
        .hasMessage("job.yaml:2:1: unknown key \"b\"; the keys here are a");
  }
}
