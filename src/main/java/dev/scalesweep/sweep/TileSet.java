package dev.scalesweep.sweep;

import java.util.BitSet;
import java.util.stream.LongStream;

/** Some of the tiles of a grid, by their numbers. */
public final class TileSet {
  private final BitSet numbers;

  /** No tiles. */
  public TileSet() {
    this(new BitSet());
  }

  private TileSet(BitSet numbers) {
    this.numbers = numbers;
  }

  /** The tiles that {@link #bytes} made these bytes of. */
  public static TileSet of(byte[] bytes) {
    return new TileSet(BitSet.valueOf(bytes));
  }

  /** The same as bytes, an eighth of one for each tile. */
  public byte[] bytes() {
    return numbers.toByteArray();
  }

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

  /** Adds tiles. */
  public void addAll(TileSet others) {
    numbers.or(others.numbers);
  }

  /** These tiles and others. */
  public TileSet and(TileSet others) {
    TileSet both = new TileSet();
    both.addAll(this);
    both.addAll(others);
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
