package dev.scalesweep.expr;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens and shows mistakes under the place where they are. */
final class Lexer {
  /** A token's kind. */
  enum Kind {
    NUMBER("number"),
    NAME("name"),
    TEXT("text"),
    SIGN("sign"),
    END("end");

    private final String group;

    Kind(String group) {
      this.group = group;
    }
  }

  /** A stretch of the formula; the end of the formula is an empty token. */
  record Token(Kind kind, String text, int offset) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    String description() {
      return kind == Kind.END ? "end" : Wording.quoted(text);
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<name>[A-Za-z_][A-Za-z_0-9]*)"
              + "|\"(?<text>[^\"]*)\""
              + "|(?<sign>[=!<>]=|\\*\\*|[-+*/^(),<>])"
              + "|(?<end>\\z)");
  private static final Pattern SPACE = Pattern.compile("\\s*");

  private final String text;
  private final Place place;
  private int position;

  Lexer(String text, Place place) {
    this.text = text;
    this.place = place;
  }

  /** The next token. */
  Token next() {
    int last = position;
    position = matchHere(SPACE).end();
    Matcher matcher = matchHere(TOKEN);
    position = matcher.end();
    for (Kind kind : Kind.values()) {
      if (matcher.group(kind.group) != null) {
        int offset = kind == Kind.END ? last : matcher.start();
        return checked(new Token(kind, matcher.group(kind.group), offset));
      }
    }
    throw new IllegalStateException(matcher.toString());
  }

  private Token checked(Token token) {
    if (token.kind() == Kind.NUMBER && isWordPart(position)) {
      throw mistake(token, "a number with a suffix; inside a formula write it out, such as 70e9");
    }
    if (token.is("**")) {
      throw mistake(token, "\"**\"; a power is written \"^\"");
    }
    return token;
  }

  private boolean isWordPart(int offset) {
    return offset < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(offset)) || text.charAt(offset) == '_');
  }

  private Matcher matchHere(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw unreadable(text.codePointAt(position));
    }
    return matcher;
  }

  private Mistake unreadable(int sign) {
    String message =
        switch (sign) {
          case '"' -> "a text that is not closed; put a second double quote behind it";
          case '=' -> "a single \"=\"; equality is written \"==\"";
          case '&', '|', '!' -> "\"" + (char) sign + "\"; write and, or, not in words";
          default ->
              String.format(
                  "%s (U+%04X) is not a sign of the formula language",
                  Wording.quoted(Character.toString(sign)), sign);
        };
    return mistake(position, message);
  }

  /** A mistake under the token. */
  Mistake mistake(Token token, String message) {
    return mistake(token.offset(), message);
  }

  /** A mistake under the first use of a name. */
  Mistake mistakeAtName(String name, String message) {
    for (Token token = next(); token.kind() != Kind.END; token = next()) {
      if (token.kind() == Kind.NAME && token.text().equals(name)) {
        return mistake(token, message);
      }
    }
    return new Mistake(place, message);
  }

  private Mistake mistake(int offset, String message) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
    Excerpt excerpt = Excerpt.around(line, offset - lineStart);
    return new Mistake(
        shifted(lineStart, offset),
        message + "\n    " + excerpt.text() + "\n    " + " ".repeat(excerpt.caret()) + "^");
  }

  /** Lines of a text are lines of its source too, as in a literal block of YAML. */
  private Place shifted(int lineStart, int offset) {
    if (place.column() == 0) {
      return place;
    }
    int lines = (int) text.substring(0, lineStart).chars().filter(it -> it == '\n').count();
    int columns = text.codePointCount(lineStart, offset);
    return new Place(place.source(), place.line() + lines, place.column() + columns);
  }
}
