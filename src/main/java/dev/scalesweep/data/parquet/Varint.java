package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;

/** Numbers of as many bytes as they need, seven bits in each, the lowest first. */
final class Varint {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varint() {}

  static void put(ByteBuffer bytes, int number) {
    int rest = number;
    while (rest >= MORE) {
      bytes.put((byte) (rest % MORE | MORE));
      rest >>>= BITS;
    }
    bytes.put((byte) rest);
  }
}
