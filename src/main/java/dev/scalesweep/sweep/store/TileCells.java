package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cells of one tile in memory, each quantity as the files have it. */
final class TileCells {
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final List<Quantity> quantities;
  private final boolean leavesOut;
  private final MemorySegment[] cells;
  private final Optional<TileRows> rows;
  private final float[] floats = new float[Segment.MOST];
  private Tile tile = new Tile(0, 1, 0, 1);
  private long number;

  TileCells(Shape shape, List<TileFile> files, boolean leavesOut, Arena arena) {
    this.leavesOut = leavesOut;
    this.quantities = quantities(files);
    this.cells =
        quantities.stream()
            .map(it -> arena.allocate(bytes(shape, it), Double.BYTES))
            .toArray(MemorySegment[]::new);
    int outputs = quantities.stream().mapToInt(Quantity::output).max().orElse(-1) + 1;
    this.rows =
        files.stream().anyMatch(TileFile::hasRows)
            ? Optional.of(new TileRows(outputs, leavesOut))
            : Optional.empty();
  }

  /** What two files keep is in memory once. */
  private static List<Quantity> quantities(List<TileFile> files) {
    return files.stream().map(TileFile::quantities).flatMap(List::stream).distinct().toList();
  }

  /** How many bytes the cells of a tile take. */
  static long bytes(Shape shape, Collection<Quantity> quantities) {
    return quantities.stream().distinct().mapToLong(it -> bytes(shape, it)).sum();
  }

  private static long bytes(Shape shape, Quantity quantity) {
    return (long) shape.tileRows() * shape.tileColumns() * quantity.type().bytes();
  }

  void begin(long next, Tile there) {
    number = next;
    tile = there;
    rows.ifPresent(it -> it.begin(there));
    if (leavesOut) {
      for (int i = 0; i < cells.length; i++) {
        fillWithNaN(cells[i], quantities.get(i).type());
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
      if (quantities.get(i).type() == NpyType.FLOAT64) {
        MemorySegment.copy(values, 0, cells[i], DOUBLE, at * Double.BYTES, segment.count());
      } else {
        round(values, segment.count());
        MemorySegment.copy(floats, 0, cells[i], FLOAT, at * Float.BYTES, segment.count());
      }
    }
    if (rows.isPresent()) {
      rows.get().take(segment);
    }
  }

  private void round(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      floats[i] = (float) values[i];
    }
  }

  /** The number of the tile. */
  long number() {
    return number;
  }

  /** The cells of a quantity, row by row, little-endian; NaN where a cell is left out. */
  MemorySegment numbers(Quantity quantity) {
    return cells[quantities.indexOf(quantity)];
  }

  /** The cells as rows of a table, if a file has such. */
  TileRows rows() {
    return rows.orElseThrow();
  }
}
