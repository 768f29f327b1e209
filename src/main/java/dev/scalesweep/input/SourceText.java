package dev.scalesweep.input;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML text, to turn the parser's marks and complaints into places and mistakes. */
final class SourceText {
  /** Gives a place to a line and a column, both counted from 1. */
  interface Places {
    Place at(int line, int column);
  }

  private final List<String> lines;
  private final Places places;

  SourceText(String text, Places places) {
    this.lines = text.lines().toList();
    this.places = places;
  }

  /** Where an event begins. */
  Place start(Event event) {
    return at(event.getStartMark().orElseThrow());
  }

  /** Where the text of a scalar begins: behind the quotation mark, or below the sign of a block. */
  Place textStart(ScalarEvent event) {
    Mark mark = event.getStartMark().orElseThrow();
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> places.at(mark.getLine() + 1, mark.getColumn() + 2);
      case LITERAL, FOLDED -> blockStart(mark.getLine() + 1);
      default -> at(mark);
    };
  }

  private Place blockStart(int index) {
    String line = index < lines.size() ? lines.get(index) : "";
    return places.at(index + 1, line.length() - line.stripLeading().length() + 1);
  }

  /** The parser's complaint in one sentence. */
  Mistake syntaxMistake(YamlEngineException complaint) {
    return switch (complaint) {
      case MarkedYamlEngineException marked -> syntaxMistake(marked);
      case ReaderException reader ->
          new Mistake(placeOf(reader.getCodePoint()), controlCharacter(reader), reader);
      default -> new Mistake(places.at(1, 1), "this is not YAML: " + complaint.getMessage());
    };
  }

  private Mistake syntaxMistake(MarkedYamlEngineException marked) {
    Complaint complaint = Complaint.of(marked);
    Optional<Mark> mark = complaint.beginning() ? marked.getContextMark() : marked.getProblemMark();
    return new Mistake(
        mark.map(this::at).orElse(places.at(1, 1)),
        "this is not YAML: " + complaint.sentence(),
        marked);
  }

  private Place at(Mark mark) {
    return places.at(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String controlCharacter(ReaderException complaint) {
    return String.format(
        "this is not YAML: the control character U+%04X is not allowed", complaint.getCodePoint());
  }

  private Place placeOf(int codePoint) {
    String character = Character.toString(codePoint);
    for (int i = 0; i < lines.size(); i++) {
      int index = lines.get(i).indexOf(character);
      if (index >= 0) {
        return places.at(i + 1, index + 1);
      }
    }
    return places.at(1, 1);
  }
}
