package dev.scalesweep.data;

import java.nio.ByteBuffer;

/**
 * An array of numbers in a file of NPY format, see {@link NpyWriter}, whose numbers are written in
 * any order.
 */
public final class NpyFile {
  private final PartialFile file;
  private final NpyType type;
  private final long begin;

  private NpyFile(PartialFile file, NpyType type, long begin) {
    this.file = file;
    this.type = type;
    this.begin = begin;
  }

  /** An array that was written before; see {@link #NpyFile(PartialFile, NpyType, long...)}. */
  public static NpyFile written(PartialFile file, NpyType type, long... shape) {
    return new NpyFile(file, type, (long) NpyHeader.of(type, shape).length);
  }

  /**
   * Writes the header.
   *
   * @param file takes the array and stays open
   * @param shape the length along each dimension, the slowest first
   */
  public NpyFile(PartialFile file, NpyType type, long... shape) {
    byte[] header = NpyHeader.of(type, shape);
    this(file, type, (long) header.length);
    file.write(ByteBuffer.wrap(header), 0);
  }

  /** Where a number is in the file. */
  public long position(long index) {
    return begin + index * type.bytes();
  }

  /**
   * Writes neighbouring numbers; called from one thread at a time.
   *
   * @param index of the first of them, the last dimension running fastest
   * @param numbers their bytes, little-endian
   * @throws dev.scalesweep.input.Failure if the disk refuses
   */
  public void write(long index, ByteBuffer numbers) {
    file.write(numbers, position(index));
  }
}
