package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;
import org.apache.parquet.format.Encoding;

/** Divides the rows of a column into pages. */
abstract class DataPages {
  private final Pages pages;
  private final Encoding encoding;
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
      beginPage(pages.beginPage(), rows);
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

  /** A page begins. */
  abstract void beginPage(ByteBuffer content, int count);

  /** A page has all of its rows. */
  abstract void endPage();
}
