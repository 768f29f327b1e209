package dev.scalesweep.cli;

import java.util.regex.Pattern;

/** A command as it can be typed into a shell. */
final class CommandText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private final StringBuilder text;

  CommandText(String command) {
    text = new StringBuilder(command);
  }

  /** Adds an option, its value quoted where the shell needs it. */
  void add(String option, String value) {
    boolean plain = PLAIN.matcher(value).matches();
    String quoted = plain ? value : "'" + value.replace("'", "'\\''") + "'";
    text.append(' ').append(option).append(' ').append(quoted);
  }

  /**
   * The fewest digits that read back as the same number: {@code 42}, {@code 0.01}, {@code 1e21}.
   */
  static String number(double value) {
    return Double.toString(value).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
  }

  /** The command with the options added so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
