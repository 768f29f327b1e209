package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.PartialFile;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.store.Quantity;
import dev.scalesweep.sweep.store.TileChecks;
import dev.scalesweep.sweep.store.TileFile;
import dev.scalesweep.sweep.store.TileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that keep the cells of a sweep, written while the cells are computed. */
final class CellFiles implements AutoCloseable {
  private static final int MEBIBYTE = 1 << 20;

  private final SweepPlan plan;
  private final Shape shape;
  private final List<CellFile> kept;
  private final List<PartialFile> files = new ArrayList<>();
  private final List<TileFile> written = new ArrayList<>();
  private final Map<Path, List<TileFile>> others = new HashMap<>();
  private final List<PartialFile> othersFiles = new ArrayList<>();
  private final Optional<TileStore> store;

  /**
   * Begins the files that are asked for.
   *
   * @param checks is told which tiles are in the files
   * @param begin makes a file of the sweep, or goes on with it
   */
  CellFiles(SweepPlan plan, Surface surface, Resources resources, TileChecks checks, Begin begin) {
    this.plan = plan;
    this.shape = surface.shape();
    this.kept = CellFile.of(plan);
    try {
      for (CellFile it : kept) {
        PartialFile file = begin.file(it.name());
        files.add(file);
        written.add(it.begin(file, plan, shape));
      }
      store = written.isEmpty() ? Optional.empty() : Optional.of(store(surface, resources, checks));
    } catch (RuntimeException e) {
      files.forEach(PartialFile::close);
      throw e;
    }
  }

  private TileStore store(Surface surface, Resources resources, TileChecks checks) {
    int buffers = buffers(plan, bytes(kept, shape), resources);
    return new TileStore(shape, written, surface.leavesOut(), checks, buffers);
  }

  private static long bytes(List<CellFile> kept, Shape shape) {
    List<Quantity> quantities =
        kept.stream().map(CellFile::quantities).flatMap(List::stream).toList();
    return TileStore.bufferBytes(shape, quantities);
  }

  /** Begins a file of a sweep by its name. */
  interface Begin {
    PartialFile file(String name);
  }

  /** As many as are of use: one for each thread, and one that is being written. */
  private static int buffers(SweepPlan plan, long bytes, Resources resources) {
    if (bytes > resources.memory()) {
      throw new Mistake(
          "the cells of the sweep "
              + plan.name()
              + " take "
              + Math.ceilDiv(bytes, MEBIBYTE)
              + " MiB at a time, and there are "
              + resources.memory() / MEBIBYTE
              + " for them; --memory gives them more");
    }
    return (int) Math.min(resources.threads() + 1L, resources.memory() / bytes);
  }

  /**
   * How many bytes of memory the cells of a sweep take until they are written.
   *
   * @throws Mistake if there are not as many
   */
  static long memory(SweepPlan plan, Shape shape, Resources resources) {
    long bytes = bytes(CellFile.of(plan), shape);
    return bytes == 0 ? 0 : bytes * buffers(plan, bytes, resources);
  }

  /** What takes the cells, if there are any files. */
  Optional<TileStore> store() {
    return store;
  }

  /** Whether the files have a tile whose bytes have these checksums. */
  boolean isThere(long tile, int[] checksums) {
    return store.isEmpty() || store.get().isThere(tile, checksums);
  }

  /**
   * Takes over a tile from the files of a shard.
   *
   * @param directory of the sweep in the shard's results
   * @return whether the tile there has these checksums
   */
  boolean takeOver(Path directory, long tile, int[] checksums) {
    return store.isEmpty()
        || store.get().takeOver(tile, others.computeIfAbsent(directory, this::others), checksums);
  }

  private List<TileFile> others(Path directory) {
    List<TileFile> there = new ArrayList<>();
    for (CellFile it : kept) {
      PartialFile file = PartialFile.reading(directory.resolve(it.name()));
      othersFiles.add(file);
      there.add(it.written(file, plan, shape));
    }
    return there;
  }

  /** Waits until all tiles are written. */
  void finish() throws InterruptedException {
    if (store.isPresent()) {
      store.get().finish();
    }
  }

  /** Puts the files in their places; all tiles are written. */
  void commit() {
    written.forEach(TileFile::finish);
    files.forEach(PartialFile::commit);
  }

  @Override
  public void close() {
    store.ifPresent(TileStore::close);
    files.forEach(PartialFile::close);
    othersFiles.forEach(PartialFile::close);
  }
}
