package dev.scalesweep.descent;

/** Vectors that lie somewhere in arrays: an array, where in it, and how many entries. */
public final class Vectors {
  private Vectors() {}

  /** Whether all entries are finite. */
  public static boolean isFinite(double[] array, int at, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 0 * array[at + i];
    }
    return sum == 0;
  }

  static double dot(double[] array, int left, int right, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += array[left + i] * array[right + i];
    }
    return sum;
  }

  /**
   * Copies entries one by one: they are few, and a copy at one stroke would wait for the single
   * numbers that were written last.
   */
  public static void copy(double[] from, int source, double[] to, int target, int size) {
    for (int i = 0; i < size; i++) {
      to[target + i] = from[source + i];
    }
  }

  static void fill(double[] array, int at, int size, double number) {
    for (int i = 0; i < size; i++) {
      array[at + i] = number;
    }
  }
}
