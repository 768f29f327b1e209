package dev.scalesweep.input;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML parser complains of, said to somebody who did not write a parser.
 *
 * @param fragment what the parser's own words contain
 * @param sentence our words
 * @param beginning whether the place is where the parser began to read the part in question, and
 *     not where it gave up
 */
record Complaint(String fragment, String sentence, boolean beginning) {
  private static final List<Complaint> KNOWN =
      List.of(
          new Complaint("\\t(TAB)", "a tab is here; indent with spaces", false),
          new Complaint(
              "cannot start any token", "no text begins with this sign; put it in quotes", false),
          new Complaint(
              "mapping values are not allowed",
              "a colon too many, or a wrong indentation; put a text with a colon in quotes",
              false),
          new Complaint(
              "expected <block end>",
              "this does not fit the indentation of the lines above",
              false),
          new Complaint(
              "unknown escape", "an unknown escape; single quotes take a text as it is", false),
          new Complaint("expected ',' or ']'", "a comma or ] is missing here", false),
          new Complaint("expected ',' or '}'", "a comma or } is missing here", false),
          new Complaint("unexpected end of stream", "a quotation mark is never closed", true),
          new Complaint("expected ':'", "a colon and a value are missing behind this", true));

  /** Ours of the parser's complaint; its own words where we have none. */
  static Complaint of(MarkedYamlEngineException exception) {
    String words = String.valueOf(exception.getProblem());
    return KNOWN.stream()
        .filter(it -> words.contains(it.fragment))
        .findFirst()
        .orElseGet(() -> new Complaint("", words.replaceAll("\\s+", " "), false));
  }
}
