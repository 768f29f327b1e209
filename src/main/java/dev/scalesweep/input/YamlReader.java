package dev.scalesweep.input;

import java.nio.file.Path;

/**
 * Reads YAML, and with it JSON, into a tree that knows the place of every value. The YAML taken is
 * the plain part of the language: one document, a map at its root, keys that are texts and stand
 * once, no key without a value, no anchors, aliases or tags.
 */
public final class YamlReader {
  /** Far more than a person writes, and little for the machine. */
  private static final int MOST_CHARACTERS = 16 << 20;

  private YamlReader() {}

  /**
   * Reads a file.
   *
   * @param named where the user named the file
   * @throws Mistake if the file cannot be read or is not such YAML
   */
  public static MapNode read(Path file, Place named) {
    return parse(TextFile.read(file, named, MOST_CHARACTERS), file.toString());
  }

  /**
   * Reads a text.
   *
   * @param source how places name the text
   * @throws Mistake if the text is not such YAML
   */
  public static MapNode parse(String text, String source) {
    Node root = new TreeBuilder(text, (line, column) -> new Place(source, line, column)).build();
    if (root instanceof MapNode map) {
      return map;
    }
    throw new Mistake(
        root.place(), "here is " + root.description() + "; keys with values would be right");
  }

  /**
   * Reads a single value of any kind, as an option of the command line holds it.
   *
   * @param place the place of everything in the value
   * @throws Mistake if the text is not such YAML
   */
  static Node value(String text, Place place) {
    return new TreeBuilder(text, (line, column) -> place).build();
  }
}
