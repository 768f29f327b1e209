package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.PartialFile;
import dev.scalesweep.data.parquet.ParquetTable;
import dev.scalesweep.data.parquet.PlainPages;
import dev.scalesweep.data.parquet.Rooms;
import dev.scalesweep.data.parquet.RowGroupWriter;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Shape;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the cells that are there as rows of a table, a row group for each tile: the axes and the
 * quantities as columns, in 64 bits.
 */
public final class TableFile extends TileFile {
  private final ParquetTable table;
  private final String createdBy;
  private final List<AxisColumn> axes;
  private final List<Quantity> quantities;

  /**
   * A table.
   *
   * @param file that the table is in, or will be
   * @param names of the outputs of the surface
   * @param leavesOut whether not all cells come
   * @param createdBy the program, as the format wants it named
   */
  public TableFile(
      PartialFile file, List<String> names, Shape shape, boolean leavesOut, String createdBy) {
    super(file);
    this.table = new ParquetTable(file, columns(names, shape), rooms(names, shape), leavesOut);
    this.createdBy = createdBy;
    this.axes = AxisColumn.of(shape);
    this.quantities = quantities(names.size());
  }

  /** What a table keeps of so many outputs. */
  public static List<Quantity> quantities(int outputs) {
    return IntStream.range(0, outputs).mapToObj(it -> new Quantity(it, NpyType.FLOAT64)).toList();
  }

  private static List<String> columns(List<String> names, Shape shape) {
    return Stream.of(
            shape.rows().axes().stream().map(Axis::name),
            shape.columns().axes().stream().map(Axis::name),
            names.stream())
        .flatMap(it -> it)
        .toList();
  }

  private static Rooms rooms(List<String> names, Shape shape) {
    List<AxisColumn> axes = AxisColumn.of(shape);
    long[] most = new long[Math.toIntExact(shape.tiles())];
    for (int i = 0; i < most.length; i++) {
      Tile tile = shape.tile(i);
      most[i] =
          axes.stream().mapToLong(it -> it.mostBytes(tile)).sum()
              + names.size() * PlainPages.mostBytes(tile.cells());
    }
    return new Rooms(columns(names, shape), most);
  }

  /** How many bytes the file takes if all cells are there. */
  public static long bytes(List<String> names, Shape shape) {
    return rooms(names, shape).fileBytes();
  }

  @Override
  List<Quantity> quantities() {
    return quantities;
  }

  @Override
  boolean hasRows() {
    return true;
  }

  @Override
  int write(TileCells cells) {
    TileRows rows = cells.rows();
    return table.write((int) cells.number(), rows.count(), writer -> write(cells, rows, writer));
  }

  private void write(TileCells cells, TileRows rows, RowGroupWriter writer) {
    axes.forEach(it -> it.write(rows, writer));
    for (Quantity quantity : quantities) {
      MemorySegment numbers = cells.numbers(quantity);
      PlainPages pages = writer.plain();
      rows.forEachStretch((first, count) -> pages.put(numbers, first, count));
      writer.end(rows.least(quantity.output()), rows.greatest(quantity.output()));
    }
  }

  @Override
  void forEachPiece(long number, Piece piece) {
    table.forEachPiece((int) number, piece::at);
  }

  @Override
  public void finish() {
    table.finish(createdBy);
  }
}
