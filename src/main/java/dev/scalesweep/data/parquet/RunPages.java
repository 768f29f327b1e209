package dev.scalesweep.data.parquet;

/** Writes an index once for each run of equal ones, in the format's hybrid encoding. */
final class RunPages extends IndexPages {
  private int index;
  private int length;

  RunPages(Pages pages) {
    super(pages);
  }

  @Override
  void beginPage(int count) {
    super.beginPage(count);
    length = 0;
  }

  @Override
  void endPage() {
    endRun();
  }

  @Override
  void add(int first, int step, int count) {
    if (step == 0) {
      extend(first, count);
    } else {
      for (int i = 0; i < count; i++) {
        extend(first + i * step, 1);
      }
    }
  }

  private void extend(int next, int count) {
    if (next != index) {
      endRun();
      index = next;
    }
    length += count;
  }

  private void endRun() {
    if (length > 0) {
      Varint.put(content(), length << 1);
      for (int bits = 0; bits < width(); bits += Byte.SIZE) {
        content().put((byte) (index >>> bits));
      }
      length = 0;
    }
  }
}
