package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.data.NpyFile;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** The cells of one tile in memory, as their files have them. */
final class TileBuffer {
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Shape shape;
  private final List<Quantity> quantities;
  private final boolean leavesOut;
  private final MemorySegment[] cells;
  private final float[] floats = new float[Segment.MOST];
  private Tile tile = new Tile(0, 1, 0, 1);

  TileBuffer(Shape shape, List<Quantity> quantities, boolean leavesOut, Arena arena) {
    this.shape = shape;
    this.leavesOut = leavesOut;
    this.quantities = quantities;
    this.cells =
        quantities.stream()
            .map(it -> arena.allocate(bytes(shape, it), Double.BYTES))
            .toArray(MemorySegment[]::new);
  }

  /** How many bytes a buffer takes. */
  static long bytes(Shape shape, List<Quantity> quantities) {
    return quantities.stream().mapToLong(it -> bytes(shape, it)).sum();
  }

  private static long bytes(Shape shape, Quantity quantity) {
    return (long) shape.tileRows() * shape.tileColumns() * quantity.file().type().bytes();
  }

  void begin(Tile next) {
    tile = next;
    if (leavesOut) {
      for (int i = 0; i < cells.length; i++) {
        fillWithNaN(cells[i], quantities.get(i).file().type());
      }
    }
  }

  private static void fillWithNaN(MemorySegment cells, NpyType type) {
    for (long at = 0; at < cells.byteSize(); at += type.bytes()) {
      if (type == NpyType.FLOAT64) {
        cells.set(DOUBLE, at, Double.NaN);
      } else {
        cells.set(FLOAT, at, Float.NaN);
      }
    }
  }

  void take(Segment segment) {
    long at = (long) segment.row() * tile.columns() + segment.column();
    for (int i = 0; i < cells.length; i++) {
      double[] values = segment.cells(quantities.get(i).output());
      if (quantities.get(i).file().type() == NpyType.FLOAT64) {
        MemorySegment.copy(values, 0, cells[i], DOUBLE, at * Double.BYTES, segment.count());
      } else {
        round(values, segment.count());
        MemorySegment.copy(floats, 0, cells[i], FLOAT, at * Float.BYTES, segment.count());
      }
    }
  }

  private void round(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      floats[i] = (float) values[i];
    }
  }

  /** Does something with a piece of the tile that is together in a file. */
  private interface Piece {
    void act(long first, ByteBuffer numbers);
  }

  /** Goes through the tile: one piece where its rows follow one another in the files. */
  private void forEachPiece(int index, Piece piece) {
    boolean whole = tile.columns() == shape.columns().count();
    int rows = whole ? 1 : tile.rows();
    long length = whole ? tile.cells() : tile.columns();
    int bytes = quantities.get(index).file().type().bytes();
    for (int row = 0; row < rows; row++) {
      MemorySegment part = cells[index].asSlice(row * length * bytes, length * bytes);
      piece.act(shape.cell(tile.row() + row, tile.column()), part.asByteBuffer());
    }
  }

  /**
   * Writes the tile.
   *
   * @return the checksums of its bytes, one for each quantity
   */
  int[] write() {
    for (int i = 0; i < cells.length; i++) {
      forEachPiece(i, quantities.get(i).file()::write);
    }
    return checksums();
  }

  /** Whether the files have the bytes with these checksums. */
  boolean isThere(Tile tile, int[] checksums) {
    return read(tile, quantities.stream().map(Quantity::file).toList(), checksums);
  }

  /** Copies the tile from others, if these have the bytes with these checksums. */
  boolean takeOver(Tile tile, List<NpyFile> others, int[] checksums) {
    boolean isThere = read(tile, others, checksums);
    if (isThere) {
      write();
    }
    return isThere;
  }

  private boolean read(Tile next, List<NpyFile> files, int[] checksums) {
    begin(next);
    for (int i = 0; i < cells.length; i++) {
      forEachPiece(i, files.get(i)::read);
    }
    return Arrays.equals(checksums(), checksums);
  }

  private int[] checksums() {
    int[] checksums = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      CRC32C checksum = new CRC32C();
      forEachPiece(i, (_, numbers) -> checksum.update(numbers));
      checksums[i] = (int) checksum.getValue();
    }
    return checksums;
  }
}
