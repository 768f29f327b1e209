package dev.scalesweep.sweep;

import java.util.BitSet;
import java.util.stream.LongStream;

/** Some of the tiles of a grid, by their numbers. */
public final class TileSet {
  private final BitSet numbers = new BitSet();

  /** Adds a tile. */
  public void add(long number) {
    numbers.set(Math.toIntExact(number));
  }

  /** Whether a tile is there. */
  public boolean contains(long number) {
    return numbers.get((int) number);
  }

  /** Whether all tiles from one number to before another are there. */
  public boolean containsAll(long from, long to) {
    return numbers.nextClearBit((int) from) >= to;
  }

  /** The first tile that is not there, which may be behind the last of the grid. */
  public long firstMissing() {
    return numbers.nextClearBit(0);
  }

  /** These tiles and others. */
  public TileSet and(TileSet others) {
    TileSet both = new TileSet();
    both.numbers.or(numbers);
    both.numbers.or(others.numbers);
    return both;
  }

  /** Those that are there. */
  LongStream numbers() {
    return numbers.stream().asLongStream();
  }

  /** How many tiles are there. */
  public int size() {
    return numbers.cardinality();
  }
}
