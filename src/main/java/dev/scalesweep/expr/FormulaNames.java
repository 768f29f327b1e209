package dev.scalesweep.expr;

import java.util.regex.Pattern;

/** The names that a formula can use. */
public final class FormulaNames {
  /** What such names look like, for a message. */
  public static final String RULE =
      "a name has letters, digits and _, begins with a letter or _, and is none of"
          + " and, or, not, exp, log, sqrt, min, max";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  private FormulaNames() {}

  /** Whether a text can be the name of a variable, a parameter or a term. */
  public static boolean isUsable(String text) {
    return NAME.matcher(text).matches() && !Parser.isReserved(text);
  }
}
