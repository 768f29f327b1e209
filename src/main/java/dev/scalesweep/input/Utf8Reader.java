package dev.scalesweep.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text out of UTF-8 bytes. Nothing is replaced silently: bytes that are not UTF-8 are a mistake
 * with their line. A byte-order mark at the beginning is left out.
 */
final class Utf8Reader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream stream;
  private final String source;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).limit(0);
  private final CharBuffer characters = CharBuffer.allocate(1 << 14).limit(0);
  private boolean begun;
  private boolean ended;
  private int line = 1;

  Utf8Reader(InputStream stream, String source) {
    this.stream = stream;
    this.source = source;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!characters.hasRemaining()) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, characters.remaining());
    characters.get(target, offset, count);
    return count;
  }

  private void fill() throws IOException {
    int read = stream.read(bytes.array(), bytes.compact().position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    CoderResult result = decoder.decode(bytes, characters.clear(), ended);
    characters.flip();
    countLines();
    if (result.isError()) {
      throw notUtf8();
    }
    if (!begun && characters.hasRemaining()) {
      begun = true;
      dropByteOrderMark();
    }
  }

  private void countLines() {
    for (int i = 0; i < characters.limit(); i++) {
      if (characters.get(i) == '\n') {
        line++;
      }
    }
  }

  private void dropByteOrderMark() {
    if (characters.get(0) == BYTE_ORDER_MARK) {
      characters.position(1);
    }
  }

  private Mistake notUtf8() {
    String value = String.format("0x%02X", bytes.get(bytes.position()));
    return new Mistake(
        new Place(source, line, 0),
        "the byte " + value + " is not UTF-8 text; save the file as UTF-8");
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
