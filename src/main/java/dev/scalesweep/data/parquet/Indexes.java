package dev.scalesweep.data.parquet;

/** Takes the rows of a column in their order, each as an index into a list of numbers. */
public interface Indexes {
  /**
   * Takes rows that are all the same.
   *
   * @param count how many rows
   */
  void same(int index, int count);

  /**
   * Takes rows each of which has the next index.
   *
   * @param first the index of the first of them
   * @param count how many rows
   */
  void ascending(int first, int count);
}
