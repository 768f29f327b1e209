package dev.scalesweep.data.parquet;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.TypeDefinedOrder;

/**
 * A table of doubles without nulls in a file of Apache Parquet's format. Its row groups are written
 * in any order, each into a room of its own that is as large as it can become: first a head, which
 * has what the footer will say of it, then its pages. In the end they can be moved up. Readers find
 * row groups by the footer, and see neither heads nor what is left of a room.
 *
 * <p>Nothing is compressed. What a compressor gains with plain doubles (6 to 9 percent for
 * Zstandard) costs more time than it saves; the encoding that would let it gain a half, {@code
 * BYTE_STREAM_SPLIT}, is unknown to the reader that Spark 4.1 uses unless told otherwise
 * (SPARK-56894).
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">The format</a>
 */
public final class ParquetTable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 2;

  private final PartialFile file;
  private final List<String> names;
  private final int headBytes;
  private final Heads heads;
  private final Places places;
  private final boolean movesUp;
  private final Pages pages;
  private final RowGroupWriter writer;

  /**
   * A table that is written, or was before.
   *
   * @param file stays open
   * @param names of its columns
   * @param rooms where its row groups are written
   * @param movesUp whether they are moved up in the end, or were before
   */
  public ParquetTable(PartialFile file, List<String> names, Rooms rooms, boolean movesUp) {
    this.file = file;
    this.names = List.copyOf(names);
    this.headBytes = rooms.headBytes();
    this.heads = new Heads(file, headBytes);
    this.places = new Places(file, rooms, heads);
    this.movesUp = movesUp;
    if (movesUp) {
      places.find();
    }
    this.pages = new Pages(file);
    this.writer = new RowGroupWriter(this.names, pages);
  }

  /**
   * Writes a row group; called from one thread at a time.
   *
   * @param number of the row group
   * @param rows how many rows it has
   * @param content writes the columns, if there are any rows
   * @return the checksum of its bytes, see {@link #forEachPiece}
   * @throws dev.scalesweep.input.Failure if the disk refuses
   */
  public int write(int number, int rows, Consumer<RowGroupWriter> content) {
    long begin = places.pages(number);
    writer.begin(begin, rows);
    if (rows > 0) {
      content.accept(writer);
    }
    if (pages.position() > places.end(number)) {
      throw new IllegalStateException("row group " + number + " is larger than its room");
    }
    long bytes = pages.position() - begin;
    pages.checksum().update(heads.write(places.begin(number), number, bytes, writer.end()));
    return (int) pages.checksum().getValue();
  }

  /** Is told where something is in the file. */
  public interface Piece {
    /** Is told so. */
    void at(long position, long bytes);
  }

  /** Where a row group is, in the order of its checksum: its pages, its head. */
  public void forEachPiece(int number, Piece piece) {
    long begin = places.begin(number);
    heads.pages(begin, number).ifPresent(bytes -> piece.at(begin + headBytes, bytes));
    piece.at(begin, headBytes);
  }

  /**
   * Writes what makes the file a table, once all row groups are there.
   *
   * @param createdBy the program
   */
  public void finish(String createdBy) {
    if (movesUp) {
      places.moveUp();
    }
    List<RowGroup> groups = new ArrayList<>();
    for (int number = 0; number < places.count(); number++) {
      RowGroup group = heads.read(places.begin(number));
      if (group.getNum_rows() > 0) {
        groups.add(moved(group, places.pages(number)));
      }
    }
    FileMetaData footer =
        new FileMetaData(
                VERSION, schema(), groups.stream().mapToLong(RowGroup::getNum_rows).sum(), groups)
            .setCreated_by(createdBy)
            .setColumn_orders(
                names.stream().map(_ -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())).toList());
    file.write(ByteBuffer.wrap(MAGIC), 0);
    file.end(end(Structures.bytes(footer)), places.end());
  }

  private static ByteBuffer end(byte[] footer) {
    return ByteBuffer.allocate(footer.length + Integer.BYTES + MAGIC.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(footer)
        .putInt(footer.length)
        .put(MAGIC)
        .flip();
  }

  /** Counts places from the beginning of the file. */
  private static RowGroup moved(RowGroup group, long pages) {
    for (ColumnChunk it : Objects.requireNonNull(group.getColumns())) {
      ColumnMetaData column = Objects.requireNonNull(it.getMeta_data());
      column.setData_page_offset(pages + column.getData_page_offset());
      if (column.isSetDictionary_page_offset()) {
        column.setDictionary_page_offset(pages + column.getDictionary_page_offset());
      }
    }
    return group.setFile_offset(pages);
  }

  private List<SchemaElement> schema() {
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement("schema").setNum_children(names.size()));
    for (String name : names) {
      schema.add(
          new SchemaElement(name)
              .setType(Type.DOUBLE)
              .setRepetition_type(FieldRepetitionType.REQUIRED));
    }
    return schema;
  }
}
