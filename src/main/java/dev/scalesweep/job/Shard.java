package dev.scalesweep.job;

import java.util.stream.IntStream;

/**
 * One of several parts of a job that are computed apart. Each has its share of the tiles of every
 * sweep and of the refits of a bootstrap: neighbouring ones, as many as the others have or one
 * fewer.
 *
 * @param number which, from 1
 * @param count how many shards there are
 */
public record Shard(int number, int count) {
  /** All of a job. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** Checks the numbers. */
  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(number + "/" + count);
    }
  }

  /** The shard that has one of so many items. */
  static Shard of(long item, long total, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Shard(number, count))
        .filter(it -> it.has(item, total))
        .findFirst()
        .orElseThrow();
  }

  /** Whether one of so many items, which are numbered from 0, belongs to this shard. */
  boolean has(long item, long total) {
    return item >= end(number - 1, total) && item < end(number, total);
  }

  /** How many of so many items belong to this shard. */
  long share(long total) {
    return end(number, total) - end(number - 1, total);
  }

  private long end(int shards, long total) {
    return total * shards / count;
  }

  /** Such as {@code 3/8}. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
