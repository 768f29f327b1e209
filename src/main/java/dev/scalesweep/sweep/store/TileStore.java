package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.input.Failure;
import dev.scalesweep.sweep.CellVisitor;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes tiles into files while the next ones are computed. Each thread that computes fills a
 * buffer, and one thread writes those that are full; who finds no empty buffer waits.
 */
public final class TileStore implements Supplier<CellVisitor>, AutoCloseable {
  private static final long CLOSE_SECONDS = 60;
  private static final int COPY_BYTES = 1 << 20;

  private final Arena arena = Arena.ofShared();
  private final BlockingQueue<TileCells> empty;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final TileChecks checks;
  private final List<TileFile> files;
  private final int buffers;
  private final ByteBuffer copied = ByteBuffer.allocateDirect(COPY_BYTES);
  private final ExecutorService writer;

  /**
   * A store.
   *
   * @param files that keep the cells, at least one
   * @param leavesOut whether not all cells come; those that do not are NaN, or no rows
   * @param checks is told what is written
   * @param buffers how many tiles are in memory at a time, at least 1; one more than there are
   *     threads is enough for all to be at work
   */
  public TileStore(
      Shape shape, List<TileFile> files, boolean leavesOut, TileChecks checks, int buffers) {
    this.files = List.copyOf(files);
    this.checks = checks;
    this.buffers = buffers;
    this.empty = new ArrayBlockingQueue<>(buffers);
    for (int i = 0; i < buffers; i++) {
      empty.add(new TileCells(shape, files, leavesOut, arena));
    }
    this.writer =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tiles").factory());
  }

  /** How many bytes each tile in memory takes. */
  public static long bufferBytes(Shape shape, Collection<Quantity> quantities) {
    return TileCells.bytes(shape, quantities);
  }

  /** Whether the files have a tile whose bytes have these checksums, one for each file. */
  public boolean isThere(long number, int[] checksums) {
    return isThere(number, files, checksums);
  }

  /**
   * Takes over a tile from other files of the same kinds.
   *
   * @return whether the tile in these has these checksums; if not, nothing is taken
   */
  public boolean takeOver(long number, List<TileFile> others, int[] checksums) {
    boolean isThere = isThere(number, others, checksums);
    if (isThere) {
      for (int i = 0; i < files.size(); i++) {
        files.get(i).copy(number, others.get(i), copied);
      }
    }
    return isThere;
  }

  private boolean isThere(long number, List<TileFile> there, int[] checksums) {
    return Arrays.equals(
        there.stream().mapToInt(it -> it.checksum(number, copied)).toArray(), checksums);
  }

  @Override
  public CellVisitor get() {
    return new Visitor();
  }

  /**
   * Waits until everything is written.
   *
   * @throws Failure if the disk refused something
   */
  public void finish() throws InterruptedException {
    List<TileCells> all = new ArrayList<>();
    while (all.size() < buffers) {
      all.add(empty.take());
    }
    empty.addAll(all);
    check();
  }

  private void check() {
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private void writeAndTell(TileCells buffer) {
    try {
      checks.written(buffer.number(), write(buffer));
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } finally {
      empty.add(buffer);
    }
  }

  private int[] write(TileCells buffer) {
    return files.stream().mapToInt(it -> it.write(buffer)).toArray();
  }

  /** Ends the writing; what is being written is finished first. */
  @Override
  public void close() {
    writer.shutdown();
    boolean interrupted = false;
    while (!writer.isTerminated()) {
      try {
        writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    arena.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Visitor implements CellVisitor {
    private @Nullable TileCells buffer;

    /** Fails as soon as a tile before could not be written. */
    @Override
    public void begin(long number, Tile tile) {
      try {
        TileCells room = empty.take();
        buffer = room;
        room.begin(number, tile);
        check();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure("interrupted");
      }
    }

    @Override
    public void take(Segment segment) {
      Objects.requireNonNull(buffer).take(segment);
    }

    @Override
    public void abandon() {
      if (buffer != null) {
        empty.add(buffer);
        buffer = null;
      }
    }

    @Override
    public void end() {
      TileCells full = Objects.requireNonNull(buffer);
      buffer = null;
      writer.execute(() -> writeAndTell(full));
    }
  }
}
