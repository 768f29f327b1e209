package dev.scalesweep.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@link NpyWriter} writes, by the letter of the format's description.
 *
 * @param headerBytes how many bytes lie before the numbers
 * @param description the number format, such as {@code <f8}
 * @param shape the lengths along the dimensions, as they are written
 * @param values all numbers
 */
record NpyReader(int headerBytes, String description, String shape, List<Double> values) {
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '(?<descr>[^']+)', 'fortran_order': False, 'shape': (?<shape>\\([^)]*\\)), \\} *");

  static NpyReader read(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[8];
    bytes.get(magic);
    if (!new String(magic, StandardCharsets.ISO_8859_1).equals("\u0093NUMPY\u0001\0")) {
      throw new IllegalArgumentException("not an NPY file of version 1.0");
    }
    byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
    bytes.get(text);
    String header = new String(text, StandardCharsets.US_ASCII);
    Matcher matcher = HEADER.matcher(header.substring(0, header.length() - 1));
    if (!matcher.matches() || !header.endsWith("\n")) {
      throw new IllegalArgumentException(header);
    }
    String description = matcher.group("descr");
    int headerBytes = bytes.position();
    return new NpyReader(
        headerBytes, description, matcher.group("shape"), numbers(bytes, description));
  }

  private static List<Double> numbers(ByteBuffer bytes, String description) {
    List<Double> numbers = new ArrayList<>();
    while (bytes.hasRemaining()) {
      numbers.add(description.equals("<f8") ? bytes.getDouble() : bytes.getFloat());
    }
    return numbers;
  }
}
