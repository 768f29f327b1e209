package dev.scalesweep.data.parquet;

/** How a column is written whose numbers come from a short list. */
public enum Coding {
  /** The numbers themselves. */
  PLAIN {
    @Override
    public long mostBytes(long rows, long runs, int numbers) {
      return PlainPages.mostBytes(rows);
    }
  },

  /** The list, and an index of a fixed number of bits for each row. */
  PACKED {
    @Override
    public long mostBytes(long rows, long runs, int numbers) {
      long each = Pages.MOST_HEADER + 1L + MOST_VARINT + width(numbers);
      return list(numbers) + Pages.count(rows) * each + rows * width(numbers) / Byte.SIZE;
    }
  },

  /** The list, and an index for each run of equal numbers. */
  RUNS {
    @Override
    public long mostBytes(long rows, long runs, int numbers) {
      long pages = Pages.count(rows);
      long run = MOST_VARINT + (long) Math.ceilDiv(width(numbers), Byte.SIZE);
      return list(numbers) + pages * (Pages.MOST_HEADER + 1L) + (runs + pages) * run;
    }
  };

  private static final int MOST_VARINT = 5;

  /** Into how many numbers an index may point, for them to fit into a page. */
  private static final int MOST_NUMBERS = Pages.MOST_NUMBERS;

  /**
   * An upper bound for the bytes of a column; with fewer rows, and not more runs, it takes not
   * more.
   *
   * @param rows how many rows there are
   * @param runs into how many runs of equal numbers they fall
   * @param numbers how long the list is
   */
  public abstract long mostBytes(long rows, long runs, int numbers);

  /** The coding that takes the fewest bytes; see {@link #mostBytes}. */
  public static Coding best(long rows, long runs, int numbers) {
    if (numbers == 1) {
      return RUNS;
    }
    Coding best = PLAIN;
    for (Coding it : values()) {
      boolean isShorter = it.mostBytes(rows, runs, numbers) < best.mostBytes(rows, runs, numbers);
      if (isShorter && numbers <= MOST_NUMBERS) {
        best = it;
      }
    }
    return best;
  }

  /** How many bits an index has: none if there is one number alone. */
  static int width(int numbers) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(numbers - 1);
  }

  private static long list(int numbers) {
    return Pages.MOST_HEADER + (long) numbers * Double.BYTES;
  }
}
