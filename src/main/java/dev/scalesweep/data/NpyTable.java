package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of numbers that {@link NpyWriter} or {@link NpyFile} wrote. Of more than two dimensions
 * all but two have one place.
 */
public final class NpyTable {
  private static final int LENGTH_AT = 8;
  private static final int TEXT_AT = LENGTH_AT + Short.BYTES;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '<f([48])', 'fortran_order': False, 'shape': \\((?:1, )*?(\\d{1,9}),(?: 1,)*? (\\d{1,9})(?:, 1)*?\\), \\}\\s*");

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment numbers;
  private final boolean isDouble;
  private final int rows;
  private final int columns;

  private NpyTable(Path file, MemorySegment content) {
    int length =
        content.byteSize() < TEXT_AT ? 0 : Short.toUnsignedInt(content.get(SHORT, LENGTH_AT));
    Matcher header = HEADER.matcher(text(content, length));
    if (!header.matches()) {
      throw wrong(file);
    }
    isDouble = header.group(1).equals("8");
    rows = Integer.parseInt(header.group(2));
    columns = Integer.parseInt(header.group(3));
    numbers = content.asSlice(TEXT_AT + length);
    if ((long) rows * columns * bytes() != numbers.byteSize()) {
      throw wrong(file);
    }
  }

  private int bytes() {
    return isDouble ? Double.BYTES : Float.BYTES;
  }

  /**
   * The rows of a table.
   *
   * @throws Mistake if the file cannot be read, or holds anything else
   */
  public static double[][] rows(Path file) {
    return rows(file, size -> IntStream.range(0, size).toArray());
  }

  /**
   * Some numbers of a table, which may be larger than the memory.
   *
   * @param chosen the indices that are read of so many rows, and of so many columns
   * @throws Mistake if the file cannot be read, or holds anything else
   */
  public static double[][] rows(Path file, IntFunction<int[]> chosen) {
    try (FileChannel channel = FileChannel.open(file);
        Arena arena = Arena.ofConfined()) {
      MemorySegment content = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      return new NpyTable(file, content).chosen(chosen);
    } catch (IOException e) {
      throw new Mistake(Place.of(file.toString()), "cannot be read: " + Wording.reason(e), e);
    }
  }

  private double[][] chosen(IntFunction<int[]> chosen) {
    int[] across = chosen.apply(columns);
    return Arrays.stream(chosen.apply(rows))
        .mapToObj(row -> Arrays.stream(across).mapToDouble(it -> number(row, it)).toArray())
        .toArray(double[][]::new);
  }

  private double number(int row, int column) {
    long at = ((long) row * columns + column) * bytes();
    return isDouble ? numbers.get(DOUBLE, at) : numbers.get(FLOAT, at);
  }

  private static String text(MemorySegment content, int length) {
    return TEXT_AT + length > content.byteSize()
        ? ""
        : new String(
            content.asSlice(TEXT_AT, length).toArray(ValueLayout.JAVA_BYTE),
            StandardCharsets.US_ASCII);
  }

  private static Mistake wrong(Path file) {
    return new Mistake(
        Place.of(file.toString()),
        "is no table of numbers as scalesweep writes it (NPY, <f8 or <f4)");
  }
}
