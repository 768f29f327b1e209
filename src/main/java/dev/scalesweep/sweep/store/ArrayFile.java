package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.data.NpyFile;
import dev.scalesweep.data.PartialFile;
import dev.scalesweep.sweep.Shape;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.zip.CRC32C;

/** Keeps a quantity as an array. */
public final class ArrayFile extends TileFile {
  private final Quantity quantity;
  private final NpyFile array;
  private final Shape shape;

  /**
   * An array.
   *
   * @param file that the array is in
   * @param shape how the axes of the array make rows and columns
   */
  public ArrayFile(PartialFile file, NpyFile array, Quantity quantity, Shape shape) {
    super(file);
    this.array = array;
    this.quantity = quantity;
    this.shape = shape;
  }

  @Override
  List<Quantity> quantities() {
    return List.of(quantity);
  }

  @Override
  boolean hasRows() {
    return false;
  }

  @Override
  int write(TileCells cells) {
    CRC32C checksum = new CRC32C();
    MemorySegment numbers = cells.numbers(quantity);
    int bytes = quantity.type().bytes();
    long[] done = {0};
    forEachStretch(
        cells.number(),
        (first, count) -> {
          MemorySegment part = numbers.asSlice(done[0] * bytes, count * bytes);
          array.write(first, part.asByteBuffer());
          checksum.update(part.asByteBuffer());
          done[0] += count;
        });
    return (int) checksum.getValue();
  }

  @Override
  void forEachPiece(long number, Piece piece) {
    int bytes = quantity.type().bytes();
    forEachStretch(number, (first, count) -> piece.at(array.position(first), count * bytes));
  }

  /** Cells of a tile that follow one another in the array. */
  private interface Stretch {
    void cells(long first, long count);
  }

  /** One stretch if the rows of the tile follow one another, or else one for each of them. */
  private void forEachStretch(long number, Stretch stretch) {
    Tile tile = shape.tile(number);
    if (tile.columns() == shape.columns().count()) {
      stretch.cells(shape.cell(tile.row(), 0), tile.cells());
    } else {
      for (int row = 0; row < tile.rows(); row++) {
        stretch.cells(shape.cell(tile.row() + row, tile.column()), tile.columns());
      }
    }
  }
}
