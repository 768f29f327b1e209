package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.input.MapNode;
import dev.scalesweep.input.ScalarNode;
import dev.scalesweep.input.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  record Interval(double low, double high) {}

  record Estimate(String name, double value, Optional<Interval> interval, List<Double> draws) {}

  private static String json(Object value) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    JsonWriter.write(value, stream);
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesRecordsInTheOrderOfTheirComponents() throws IOException {
    Estimate estimate =
        new Estimate("alpha", 1 / 3.0, Optional.of(new Interval(1e-9, 5e23)), List.of(1.0, 2.5));

    assertThat(json(estimate))
        .isEqualTo(
            """
            {
              "name": "alpha",
              "value": 0.3333333333333333,
              "interval": {
                "low": 1.0E-9,
                "high": 5.0E23
              },
              "draws": [1.0, 2.5]
            }
            """);
  }

  @Test
  void writesMapsInTheOrderInWhichTheyWereFilled() throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", Map.of());
    map.put("c", List.of(new Interval(0, 1)));

    assertThat(json(map))
        .isEqualTo(
            """
            {
              "b": 1,
              "a": {},
              "c": [{
                "low": 0.0,
                "high": 1.0
              }]
            }
            """);
  }

  @Test
  void leavesOutWhatIsNotThere() throws IOException {
    assertThat(json(new Estimate("a", 1, Optional.empty(), List.of())))
        .isEqualTo("{\n  \"name\": \"a\",\n  \"value\": 1.0,\n  \"draws\": []\n}\n");
  }

  @Test
  void writesWhatIsNoFiniteNumberAsText() throws IOException {
    assertThat(json(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)))
        .isEqualTo("[\"NaN\", \"Infinity\", \"-Infinity\"]\n");
  }

  @Test
  void writesWhatOurOwnReaderReads() throws IOException {
    String text = json(Map.of("größe: \"x\"\t#\n", 1e-300));

    MapNode root = YamlReader.parse(text, "fit.json");

    assertThat(root.entries().keySet()).containsExactly("größe: \"x\"\t#\n");
    assertThat(root.get("größe: \"x\"\t#\n"))
        .isInstanceOfSatisfying(
            ScalarNode.class, it -> assertThat(it.text()).isEqualTo("1.0E-300"));
  }
}
