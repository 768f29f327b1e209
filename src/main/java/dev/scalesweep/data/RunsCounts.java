package dev.scalesweep.data;

/**
 * What became of the rows of a table: {@code read} is the sum of {@code used} and the four numbers
 * behind it.
 *
 * @param read the rows below the header
 * @param used the rows that are runs now
 * @param keep the rows that do not meet the condition
 * @param keepLast the rows that are not the last of their run
 * @param drop the rows at an end of a ranking
 * @param weightZero the rows that weigh nothing
 * @param comments the lines below the header that begin with {@code #}, which are not rows
 */
public record RunsCounts(
    int read, int used, int keep, int keepLast, int drop, int weightZero, int comments) {

  /** How many rows were read and not used. */
  public int dropped() {
    return read - used;
  }

  /** All counts, the zeros left out, as part of a sentence. */
  String sentence() {
    if (read == 0) {
      return "there are no rows below its header";
    }
    StringBuilder sentence = new StringBuilder(read + " read");
    append(sentence, keep, "left out by keep");
    append(sentence, keepLast, "left out by keep_last");
    append(sentence, drop, "left out by drop");
    append(sentence, weightZero, "of weight 0");
    append(sentence, comments, "commented out");
    return sentence.toString();
  }

  private static void append(StringBuilder sentence, int count, String what) {
    if (count > 0) {
      sentence.append(", ").append(count).append(' ').append(what);
    }
  }
}
