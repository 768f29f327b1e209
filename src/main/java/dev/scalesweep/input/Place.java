package dev.scalesweep.input;

/**
 * Where a text stands: a file (or an option of the command line), a line and a column.
 *
 * @param source the file as the user named it, or an option such as {@code --set fit.tolerance}
 * @param line the line, counted from 1; 0 when the source has no lines
 * @param column the column, counted from 1; 0 when it is not known
 */
public record Place(String source, int line, int column) {

  /** A place without lines: an option of the command line, or a whole file. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** The form that editors understand: {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return source;
    }
    return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
  }
}
