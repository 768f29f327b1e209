package dev.scalesweep.sweep.store;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file that keeps the cells of a grid, each tile in a place of its own, so that tiles are written
 * in any order. Used by one thread at a time.
 */
public abstract class TileFile {
  private static final int COPY_BYTES = 1 << 20;

  private final PartialFile file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(COPY_BYTES);

  TileFile(PartialFile file) {
    this.file = file;
  }

  /** What it keeps. */
  abstract List<Quantity> quantities();

  /** Whether a tile is written by its rows and their bounds. */
  abstract boolean hasRows();

  /**
   * Writes a tile.
   *
   * @return the checksum of its bytes
   */
  abstract int write(TileCells cells);

  /** Where the bytes of a tile are, in the order of its checksum. */
  abstract void forEachPiece(long number, Piece piece);

  /** Is told where bytes are. */
  interface Piece {
    void at(long position, long bytes);
  }

  /** Writes what the file needs beside its tiles, which are all there. */
  public void finish() {}

  /** The checksum of the bytes that are where a tile belongs. */
  final int checksum(long number) {
    CRC32C checksum = new CRC32C();
    forEachPiece(
        number, (position, bytes) -> read(position, bytes, (_, it) -> checksum.update(it)));
    return (int) checksum.getValue();
  }

  /** Copies a tile from another file of the same kind. */
  final void copy(long number, TileFile from) {
    from.forEachPiece(
        number, (position, bytes) -> from.read(position, bytes, (at, it) -> file.write(it, at)));
  }

  private interface Bytes {
    void at(long position, ByteBuffer bytes);
  }

  private void read(long position, long bytes, Bytes reader) {
    for (long at = position; at < position + bytes; at += buffer.capacity()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), position + bytes - at));
      file.read(buffer, at);
      reader.at(at, buffer.flip());
    }
  }
}
