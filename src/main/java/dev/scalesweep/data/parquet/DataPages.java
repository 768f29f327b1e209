package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;
import org.apache.parquet.format.Encoding;

/** Divides the rows of a column into pages. */
abstract class DataPages implements Indexes {
  private final Pages pages;
  private final Encoding encoding;
  private ByteBuffer content = ByteBuffer.allocate(0);
  private int missing;
  private int rows;
  private int left;

  DataPages(Pages pages, Encoding encoding) {
    this.pages = pages;
    this.encoding = encoding;
  }

  /** Begins a column of so many rows. */
  final void begin(int count) {
    missing = count;
    left = 0;
  }

  /**
   * How many of some rows the page takes; a new one begins where the last one was full.
   *
   * @throws IllegalStateException if the column has no more rows
   */
  final int room(int count) {
    if (left == 0) {
      if (missing == 0) {
        throw new IllegalStateException("more rows than the column has");
      }
      rows = Math.min(missing, Pages.MOST_NUMBERS);
      left = rows;
      missing -= rows;
      content = pages.beginPage();
      beginPage(rows);
    }
    return Math.min(count, left);
  }

  /** So many rows are in the page, which ends if it is full. */
  final void taken(int count) {
    left -= count;
    if (left == 0) {
      endPage();
      pages.endData(rows, encoding);
    }
  }

  /** Whether all rows have come. */
  final boolean isWhole() {
    return missing == 0 && left == 0;
  }

  @Override
  public final void same(int index, int count) {
    take(index, 0, count);
  }

  @Override
  public final void ascending(int first, int count) {
    take(first, 1, count);
  }

  private void take(int first, int step, int count) {
    for (int done = 0; done < count; ) {
      int some = room(count - done);
      add(first + done * step, step, some);
      taken(some);
      done += some;
    }
  }

  /** Takes what is written of the page. */
  final ByteBuffer content() {
    return content;
  }

  /** A page of so many rows begins. */
  abstract void beginPage(int count);

  /**
   * Writes rows, for which there is room in the page.
   *
   * @param first the index of the first of them
   * @param step 0 if all are the same, 1 if each has the next
   */
  abstract void add(int first, int step, int count);

  /** A page has all of its rows. */
  abstract void endPage();
}
