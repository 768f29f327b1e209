package dev.scalesweep.data.parquet;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
 * has what the footer will say of it, then its pages. What is left of the room stays empty. Readers
 * find row groups by the footer, and see neither.
 *
 * <p>Nothing is compressed. What a compressor gains with plain doubles (6 to 9 percent for
 * Zstandard) costs more time than it saves, and the encoding that would let it gain a half, {@code
 * BYTE_STREAM_SPLIT}, is not read by Spark up to 4.1.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">The format</a>
 */
public final class ParquetTable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 2;

  private final PartialFile file;
  private final List<String> names;
  private final Rooms rooms;
  private final Heads heads;
  private final Pages pages;
  private final RowGroupWriter writer;

  /**
   * A table that is written, or was before.
   *
   * @param file stays open
   * @param names of its columns
   * @param rooms where its row groups are
   */
  public ParquetTable(PartialFile file, List<String> names, Rooms rooms) {
    this.file = file;
    this.names = List.copyOf(names);
    this.rooms = rooms;
    this.heads = new Heads(file, rooms);
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
    writer.begin(rooms.pages(number), rows);
    if (rows > 0) {
      content.accept(writer);
    }
    long bytes = pages.position() - rooms.pages(number);
    if (pages.position() > rooms.end(number)) {
      throw new IllegalStateException("row group " + number + " is larger than its room");
    }
    ByteBuffer head = heads.write(number, bytes, writer.end());
    pages.checksum().update(head);
    return (int) pages.checksum().getValue();
  }

  /** Is told where something is in the file. */
  public interface Piece {
    /** Is told so. */
    void at(long position, long bytes);
  }

  /**
   * Where a row group is, in the order of its checksum: its pages, its head. Of a row group that is
   * not there, or not as it was written, this is somewhere in its room.
   */
  public void forEachPiece(int number, Piece piece) {
    piece.at(rooms.pages(number), heads.bytes(number));
    piece.at(rooms.begin(number), rooms.headBytes());
  }

  /**
   * Writes what makes the file a table, once all row groups are there.
   *
   * @param createdBy the program
   */
  public void finish(String createdBy) {
    List<RowGroup> groups = new ArrayList<>();
    long rows = 0;
    for (int number = 0; number < rooms.count(); number++) {
      RowGroup group = heads.read(number);
      if (group.getNum_rows() > 0) {
        groups.add(group);
        rows += group.getNum_rows();
      }
    }
    FileMetaData footer =
        new FileMetaData(VERSION, schema(), rows, groups)
            .setCreated_by(createdBy)
            .setColumn_orders(
                names.stream().map(_ -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())).toList());
    byte[] bytes = Structures.bytes(footer);
    file.write(ByteBuffer.wrap(MAGIC), 0);
    ByteBuffer end = Heads.littleEndian(bytes.length + Integer.BYTES + MAGIC.length);
    file.write(end.put(bytes).putInt(bytes.length).put(MAGIC).flip(), rooms.end());
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
