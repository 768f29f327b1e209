package dev.scalesweep.data.parquet;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** Writes pages one behind the other into a file, each in one piece. */
final class Pages {
  /** So many make up a mebibyte: what the system takes fastest, and what readers expect. */
  static final int MOST_NUMBERS = 1 << 17;

  static final int MOST_HEADER = 64;

  private final PartialFile file;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(MOST_HEADER + MOST_NUMBERS * Double.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN);
  private long position;

  Pages(PartialFile file) {
    this.file = file;
  }

  /** How many pages rows are divided into. */
  static long count(long rows) {
    return Math.ceilDiv(rows, MOST_NUMBERS);
  }

  /** Goes somewhere in the file. */
  void begin(long next) {
    position = next;
    checksum.reset();
  }

  /** Where the next page will be. */
  long position() {
    return position;
  }

  /** The checksum of all pages since {@link #begin}. */
  CRC32C checksum() {
    return checksum;
  }

  /** Begins a page, whose content is put into what comes back. */
  ByteBuffer beginPage() {
    return buffer.clear().position(MOST_HEADER);
  }

  /** Ends a page of the numbers that indexes point to. */
  void endDictionary(int numbers) {
    write(
        new PageHeader(PageType.DICTIONARY_PAGE, content(), content())
            .setDictionary_page_header(new DictionaryPageHeader(numbers, Encoding.PLAIN)));
  }

  /** Ends a page of rows. */
  void endData(int rows, Encoding encoding) {
    write(
        new PageHeader(PageType.DATA_PAGE, content(), content())
            .setData_page_header(new DataPageHeader(rows, encoding, Encoding.RLE, Encoding.RLE)));
  }

  private int content() {
    return buffer.position() - MOST_HEADER;
  }

  /** The header goes right before the content, however long it is. */
  private void write(PageHeader page) {
    byte[] header = Structures.bytes(page);
    int begin = MOST_HEADER - header.length;
    buffer.put(begin, header);
    buffer.flip().position(begin);
    checksum.update(buffer.duplicate());
    int bytes = buffer.remaining();
    file.write(buffer, position);
    position += bytes;
  }
}
