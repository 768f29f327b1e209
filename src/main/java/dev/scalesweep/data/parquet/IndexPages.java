package dev.scalesweep.data.parquet;

import org.apache.parquet.format.Encoding;

/**
 * Writes indexes into a list in the format's hybrid encoding. Each page first says how many bits an
 * index has.
 */
abstract class IndexPages extends DataPages {
  private int width;

  IndexPages(Pages pages) {
    super(pages, Encoding.RLE_DICTIONARY);
  }

  /** Begins a column of indexes into so many numbers. */
  final void begin(int numbers, int rows) {
    width = Coding.width(numbers);
    begin(rows);
  }

  /** How many bits an index has. */
  final int width() {
    return width;
  }

  @Override
  void beginPage(int count) {
    content().put((byte) width);
  }
}
