package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import dev.scalesweep.law.Law;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the values that a sweep gives the law's parameters. */
final class ParameterSource {
  private final Law law;
  private final Optional<Fit> fit;

  /**
   * @param fit the fit of the job, if it has one
   */
  ParameterSource(Law law, Optional<Fit> fit) {
    this.law = law;
    this.fit = fit;
  }

  Map<String, Double> values(SweepPlan.Source source) {
    return switch (source) {
      case SweepPlan.ThisFit _ -> fit.orElseThrow().parameters();
      case SweepPlan.Published published ->
          Objects.requireNonNull(law.fits().get(published.name())).values();
      case SweepPlan.Given given -> given.parameters();
      case SweepPlan.FitFile file -> read(file);
    };
  }

  private Map<String, Double> read(SweepPlan.FitFile file) {
    Value document = new Value("", YamlReader.read(file.file(), file.place()));
    String name = entry(file, document, "law").text();
    if (!name.equals(law.name())) {
      throw new Mistake(
          file.place(),
          file.text() + " is a fit of the law " + name + "; a fit of " + law.name()
              + " would be right");
    }
    Value parameters = entry(file, document, "parameters");
    Map<String, Double> values = new LinkedHashMap<>();
    for (String parameter : law.parameterNames()) {
      Value value = entry(file, entry(file, parameters, parameter), "value");
      values.put(parameter, value.number());
    }
    return values;
  }

  private static Value entry(SweepPlan.FitFile file, Value map, String key) {
    Value value = map.entries().get(key);
    if (value == null) {
      throw new Mistake(
          map.place(), file.text() + " has no \"" + key + "\" here; a fit.json would be right");
    }
    return value;
  }
}
