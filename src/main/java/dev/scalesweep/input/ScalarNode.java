package dev.scalesweep.input;

/**
 * A single value of a YAML file, as text: what it stands for is decided by who reads it.
 *
 * @param place where the value begins, its quotation mark included
 * @param textPlace where the text itself begins, so that a place inside the text can be counted
 *     from it; exact for values on one line without escapes
 * @param text the text without quotation marks, escapes resolved
 * @param quoted whether the text stood in quotation marks or was a block text
 */
public record ScalarNode(Place place, Place textPlace, String text, boolean quoted)
    implements Node {

  @Override
  public String description() {
    return Wording.quoted(text);
  }
}
