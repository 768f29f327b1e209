package dev.scalesweep.data.parquet;

import java.util.Arrays;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.TSerializable;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TMemoryBuffer;

/**
 * The format's structures as bytes. Apache's own way to these goes over streams, whose class needs
 * a library for logging.
 */
final class Structures {
  private static final int FEW_BYTES = 64;

  private Structures() {}

  static byte[] bytes(TSerializable structure) {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(FEW_BYTES);
      structure.write(new TCompactProtocol(buffer));
      return Arrays.copyOf(buffer.getArray(), buffer.length());
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills in a structure from its bytes. */
  static <T extends TSerializable> T read(byte[] bytes, T structure) {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(bytes.length);
      buffer.write(bytes, 0, bytes.length);
      structure.read(new TCompactProtocol(buffer));
      return structure;
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }
}
