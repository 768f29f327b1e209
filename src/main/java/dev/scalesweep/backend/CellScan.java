package dev.scalesweep.backend;

/**
 * What reducers ask of computed cells. All passes skip nothing and expect no NaN; every backend
 * gives the same bits.
 */
public interface CellScan {
  /** So many neighbouring cells are summed up and bounded together. */
  int CHUNK = 64;

  /** Sums are kept apart by the index of a cell modulo this number. */
  int LANES = 8;

  /**
   * Sums and bounds of the leading chunks.
   *
   * @param cells Not modified.
   * @param chunks how many whole chunks
   * @param sums {@link #LANES} sums, to which each chunk adds the sum of its cells in a lane, of
   *     which the first four are added up pairwise, then the last four, then both. Modified.
   * @param least the least cell of each chunk. Modified.
   * @param greatest the greatest cell of each chunk. Modified.
   */
  void summarize(double[] cells, int chunks, double[] sums, double[] least, double[] greatest);

  /**
   * The least of neighbouring cells.
   *
   * @param cells Not modified.
   * @param from the first of them
   * @param to behind the last of them
   * @return infinity if there are none
   */
  double least(double[] cells, int from, int to);

  /**
   * How many neighbouring cells lie below a limit.
   *
   * @param cells Not modified.
   * @param from the first of them
   * @param to behind the last of them
   */
  int below(double[] cells, int from, int to, double limit);

  /**
   * The first of neighbouring cells that has a value.
   *
   * @param cells Not modified.
   * @param from the first of them
   * @param to behind the last of them
   * @return -1 if none has
   */
  int find(double[] cells, int from, int to, double value);

  /**
   * Lowers what is greater than a cell, cell by cell.
   *
   * @param cells the first belongs to {@code offset}. Not modified.
   * @param count how many cells
   * @param least the least cells so far. Modified.
   * @param rows where they were found. Modified.
   * @param offset into the last two
   * @param row where these cells are
   */
  void lower(double[] cells, int count, double[] least, double[] rows, int offset, double row);
}
