package dev.scalesweep.report.result;

import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a JSON file of results. What is not there is empty: a result has what its job asked
 * for.
 */
public record Part(Value value) {

  /** The whole of a file, if it is there. */
  static Optional<Part> of(Path file) {
    return Files.isRegularFile(file)
        ? Optional.of(new Part(new Value("", YamlReader.read(file, Place.of(file.toString())))))
        : Optional.empty();
  }

  /** What lies below some keys. */
  public Optional<Part> at(String... keys) {
    Value found = value;
    for (String key : keys) {
      Value next = found.isMap() ? found.entries().get(key) : null;
      if (next == null) {
        return Optional.empty();
      }
      found = next;
    }
    return Optional.of(new Part(found));
  }

  /** The text below some keys; empty where there is none. */
  public String text(String... keys) {
    return at(keys).map(it -> it.value.text()).orElse("");
  }

  /** The number below some keys; NaN where there is none. */
  public double number(String... keys) {
    return at(keys).map(it -> Double.parseDouble(it.value.text())).orElse(Double.NaN);
  }

  /** The numbers of the list below some keys; none where there is none. */
  public double[] numbers(String... keys) {
    return list(keys).stream().mapToDouble(it -> it.number()).toArray();
  }

  /** The texts of the list below some keys; none where there is none. */
  public List<String> texts(String... keys) {
    return list(keys).stream().map(it -> it.value.text()).toList();
  }

  /** The items of the list below some keys; none where there is none. */
  public List<Part> list(String... keys) {
    return at(keys).filter(it -> it.value.isList()).stream()
        .flatMap(it -> it.value.list().stream())
        .map(Part::new)
        .toList();
  }

  /** The entries of the map below some keys; none where there is none. */
  public Map<String, Part> entries(String... keys) {
    Map<String, Part> entries = new LinkedHashMap<>();
    at(keys)
        .filter(it -> it.value.isMap())
        .ifPresent(
            it -> it.value.entries().forEach((key, part) -> entries.put(key, new Part(part))));
    return entries;
  }
}
