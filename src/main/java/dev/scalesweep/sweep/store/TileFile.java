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
  private final PartialFile file;

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

  /**
   * The checksum of the bytes that are where a tile belongs.
   *
   * @param buffer takes pieces of them
   */
  final int checksum(long number, ByteBuffer buffer) {
    CRC32C checksum = new CRC32C();
    forEachPiece(
        number,
        (position, bytes) -> read(position, bytes, buffer, (_, some) -> checksum.update(some)));
    return (int) checksum.getValue();
  }

  /**
   * Copies a tile from another file of the same kind.
   *
   * @param buffer takes pieces of it
   */
  final void copy(long number, TileFile from, ByteBuffer buffer) {
    from.forEachPiece(
        number,
        (position, bytes) ->
            from.read(position, bytes, buffer, (at, some) -> file.write(some, at)));
  }

  private interface Reader {
    void read(long position, ByteBuffer bytes);
  }

  private void read(long position, long bytes, ByteBuffer buffer, Reader reader) {
    for (long at = position; at < position + bytes; at += buffer.capacity()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), position + bytes - at));
      file.read(buffer, at);
      reader.read(at, buffer.flip());
    }
  }
}
