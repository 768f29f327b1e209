package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import java.nio.ByteBuffer;

/**
 * A finished tile in a journal.
 *
 * @param number of the tile
 * @param checksums of its bytes, one for each file that keeps cells
 * @param partials the partial result of each reducer
 */
record TileRecord(long number, int[] checksums, double[][] partials) {
  /** At most how many bytes a record takes in a journal, without the numbers of partial results. */
  static int bytes(int files, int reducers) {
    return Journal.FRAME_BYTES + Long.BYTES + Integer.BYTES * (2 + files + reducers);
  }

  byte[] bytes() {
    int size = Long.BYTES + 2 * Integer.BYTES + Integer.BYTES * checksums.length;
    for (double[] partial : partials) {
      size += Integer.BYTES + Double.BYTES * partial.length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).putLong(number).putInt(checksums.length);
    for (int checksum : checksums) {
      bytes.putInt(checksum);
    }
    bytes.putInt(partials.length);
    for (double[] partial : partials) {
      bytes.putInt(partial.length);
      for (double it : partial) {
        bytes.putDouble(it);
      }
    }
    return bytes.array();
  }

  /** The tile that {@link #bytes} made these bytes of. */
  static TileRecord of(byte[] record) {
    ByteBuffer bytes = ByteBuffer.wrap(record);
    long number = bytes.getLong();
    int[] checksums = new int[bytes.getInt()];
    for (int i = 0; i < checksums.length; i++) {
      checksums[i] = bytes.getInt();
    }
    double[][] partials = new double[bytes.getInt()][];
    for (int i = 0; i < partials.length; i++) {
      partials[i] = new double[bytes.getInt()];
      for (int j = 0; j < partials[i].length; j++) {
        partials[i][j] = bytes.getDouble();
      }
    }
    return new TileRecord(number, checksums, partials);
  }
}
