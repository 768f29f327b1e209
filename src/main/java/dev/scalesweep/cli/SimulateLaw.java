package dev.scalesweep.cli;

import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import dev.scalesweep.law.PublishedFit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code simulate} that say which law, and with which parameters. */
final class SimulateLaw {
  private static final String LAW = "--law";
  private static final String FIT = "--fit";
  private static final String PARAMETER = "--parameter";

  @Option(
      names = LAW,
      paramLabel = "NAME|PATH",
      description =
          "A law of the catalogue, or the path of a law's file (default: ${DEFAULT-VALUE}).")
  private String law = "chinchilla";

  @Option(names = FIT, paramLabel = "NAME", description = "A published fit of the law.")
  private @Nullable String fit;

  @Option(
      names = PARAMETER,
      paramLabel = "NAME=VALUE",
      description = "In place of a fit: the value of a parameter; once for each of them.")
  private List<String> parameters = List.of();

  /** The law itself. */
  Law read(CommandText command) {
    Place place = Place.of(LAW + " " + law);
    boolean path = law.contains("/") || law.endsWith(".yaml") || law.endsWith(".yml");
    if (law.codePoints().anyMatch(Character::isISOControl)) {
      throw OptionText.value(LAW, law).mistake("a name without control characters would be right");
    }
    command.add(LAW, law);
    return path
        ? LawCatalog.read(Path.of(law), place)
        : LawCatalog.ofInstallation().law(law, place);
  }

  /** The values of the law's parameters. */
  Map<String, Double> parameters(Law law, CommandText command) {
    String published = fit;
    if ((published == null) == parameters.isEmpty()) {
      throw OptionText.mistake(
          "either a published fit or a value for each parameter would be right, such as "
              + FIT
              + " "
              + law.fits().keySet().stream().findFirst().orElse("NAME")
              + " or "
              + PARAMETER
              + " "
              + law.parameterNames().getFirst()
              + "=1");
    }
    return published == null ? given(law, command) : published(law, published, command);
  }

  private static Map<String, Double> published(Law law, String name, CommandText command) {
    PublishedFit fit = law.fits().get(name);
    if (fit == null) {
      throw OptionText.mistake(
          "the law "
              + law.name()
              + " has no published fit "
              + Wording.quoted(name)
              + "; "
              + (law.fits().isEmpty()
                  ? PARAMETER + " gives it parameters"
                  : Wording.suggestion(name, law.fits().keySet(), "its fits")));
    }
    command.add(FIT, name);
    return fit.values();
  }

  private Map<String, Double> given(Law law, CommandText command) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String text : parameters) {
      put(law, text, values);
    }
    for (String name : law.parameterNames()) {
      Double value = values.get(name);
      if (value == null) {
        throw OptionText.mistake(
            "the law "
                + law.name()
                + " needs a value for "
                + name
                + " too; "
                + PARAMETER
                + " "
                + name
                + "=VALUE would be right");
      }
      command.add(PARAMETER, name + "=" + CommandText.number(value));
    }
    return values;
  }

  private static void put(Law law, String text, Map<String, Double> values) {
    OptionText.Assignment parameter =
        OptionText.assignment(PARAMETER, text, "NAME=VALUE, such as A=406.4, would be right");
    String name = parameter.name();
    if (!law.parameterNames().contains(name)) {
      throw OptionText.mistake(
          "the law "
              + law.name()
              + " has no parameter "
              + Wording.quoted(name)
              + "; "
              + Wording.suggestion(name, law.parameterNames(), "its parameters"));
    }
    double value = OptionText.value(PARAMETER + " " + name, parameter.text()).number();
    if (values.put(name, value) != null) {
      throw OptionText.mistake("the parameter " + name + " is given twice");
    }
  }
}
