package dev.scalesweep.config;

import dev.scalesweep.config.SweepPlan.Known;
import dev.scalesweep.config.SweepPlan.OwnFit;
import dev.scalesweep.config.SweepPlan.Source;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.ParameterValues;
import dev.scalesweep.law.PublishedFit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads the key {@code from} of a sweep. */
final class SourceReader {
  private static final String OWN_FIT = "fit";

  private final Law law;
  private final Path directory;
  private final boolean fitted;

  /**
   * @param directory where relative paths begin
   * @param fitted whether the job has a fit of its own
   */
  SourceReader(Law law, Path directory, boolean fitted) {
    this.law = law;
    this.directory = directory;
    this.fitted = fitted;
  }

  /**
   * Where the parameters of a sweep come from; the job's own fit where the key is not there.
   *
   * @param sweep where the sweep is
   */
  Source read(Optional<Value> value, Place sweep) {
    if (value.isPresent()) {
      return value.get().isMap() ? value.get().fields(this::given) : named(value.get());
    }
    if (fitted) {
      return new OwnFit();
    }
    throw new Mistake(
        sweep, "the job has no runs to fit to, so the sweep needs the key from: " + choice());
  }

  private Source named(Value value) {
    String text = value.text();
    if (text.equals(OWN_FIT) && fitted) {
      return new OwnFit();
    }
    PublishedFit published = law.fits().get(text);
    if (published != null) {
      return new Known(text, published.values(), Optional.empty());
    }
    if (text.endsWith(".json")) {
      Path file = value.path(directory);
      return new Known(text, fitted(file, value.place()), Optional.of(file));
    }
    throw value.mistake(choice() + " would be right");
  }

  private String choice() {
    String own = fitted ? OWN_FIT + ", " : "";
    String published =
        law.fits().isEmpty()
            ? ""
            : "a published fit of "
                + law.name()
                + " ("
                + String.join(", ", law.fits().keySet())
                + "), ";
    return own + published + "the path of a fit.json, or {parameters: {...}}";
  }

  private Source given(Fields fields) {
    Map<String, Double> values =
        ParameterValues.read(
            fields.required("parameters"), law.parameters(), UnaryOperator.identity());
    return new Known("parameters", values, Optional.empty());
  }

  /** The parameters in a {@code fit.json}. */
  private Map<String, Double> fitted(Path file, Place named) {
    Value document = new Value("", YamlReader.read(file, named));
    Value name = entry(document, "law");
    if (!name.text().equals(law.name())) {
      throw name.mistake("a fit of " + law.name() + " would be right");
    }
    return ParameterValues.read(
        entry(document, "parameters"), law.parameters(), it -> entry(it, "value"));
  }

  private static Value entry(Value map, String key) {
    Value value = map.entries().get(key);
    if (value == null) {
      throw new Mistake(map.place(), "there is no \"" + key + "\" here; a fit.json has it");
    }
    return value;
  }
}
