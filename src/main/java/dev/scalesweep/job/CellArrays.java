package dev.scalesweep.job;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.data.NpyFile;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.PartialFile;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.store.Quantity;
import dev.scalesweep.sweep.store.TileChecks;
import dev.scalesweep.sweep.store.TileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arrays that keep the cells of a sweep, written while the cells are computed. */
final class CellArrays implements AutoCloseable {
  private static final int MEBIBYTE = 1 << 20;

  private final List<Array> arrays;
  private final long[] lengths;
  private final List<PartialFile> files = new ArrayList<>();
  private final Map<Path, List<NpyFile>> others = new HashMap<>();
  private final List<PartialFile> othersFiles = new ArrayList<>();
  private final Optional<TileStore> store;

  /**
   * One of the arrays.
   *
   * @param output of the surface
   * @param name of the file
   */
  private record Array(int output, String name, NpyType type) {
    static List<Array> of(SweepPlan plan) {
      List<String> names = plan.quantities();
      List<Array> arrays = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (plan.outputs().contains(Output.NPY)) {
          arrays.add(new Array(i, names.get(i) + ".npy", NpyType.FLOAT64));
        }
        if (plan.outputs().contains(Output.NPY_F32)) {
          arrays.add(new Array(i, names.get(i) + "-f32.npy", NpyType.FLOAT32));
        }
      }
      return arrays;
    }
  }

  /**
   * Begins the arrays that are asked for.
   *
   * @param checks is told which tiles are in the files
   * @param begin makes a file of the sweep, or goes on with it
   */
  CellArrays(SweepPlan plan, Surface surface, Resources resources, TileChecks checks, Begin begin) {
    arrays = Array.of(plan);
    lengths = plan.axes().stream().mapToLong(Axis::size).toArray();
    try {
      List<Quantity> quantities = new ArrayList<>();
      for (Array array : arrays) {
        PartialFile file = begin.file(array.name());
        files.add(file);
        quantities.add(new Quantity(array.output(), new NpyFile(file, array.type(), lengths)));
      }
      store =
          quantities.isEmpty()
              ? Optional.empty()
              : Optional.of(store(plan, surface, quantities, resources, checks));
    } catch (RuntimeException e) {
      files.forEach(PartialFile::close);
      throw e;
    }
  }

  private static TileStore store(
      SweepPlan plan,
      Surface surface,
      List<Quantity> quantities,
      Resources resources,
      TileChecks checks) {
    long bytes = TileStore.bufferBytes(surface.shape(), quantities);
    int buffers = buffers(plan, bytes, resources);
    return new TileStore(surface.shape(), quantities, surface.leavesOut(), checks, buffers);
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
    long tile = (long) shape.tileRows() * shape.tileColumns();
    long bytes = tile * Array.of(plan).stream().mapToLong(it -> it.type().bytes()).sum();
    return bytes == 0 ? 0 : bytes * buffers(plan, bytes, resources);
  }

  /** What takes the cells, if there are any arrays. */
  Optional<TileStore> store() {
    return store;
  }

  /** Whether the arrays have a tile whose bytes have these checksums. */
  boolean isThere(Tile tile, int[] checksums) {
    return store.isEmpty() || store.get().isThere(tile, checksums);
  }

  /**
   * Takes over a tile from the arrays of a shard.
   *
   * @param directory of the sweep in the shard's results
   * @return whether the tile there has these checksums
   */
  boolean takeOver(Path directory, Tile tile, int[] checksums) {
    return store.isEmpty()
        || store.get().takeOver(tile, others.computeIfAbsent(directory, this::written), checksums);
  }

  private List<NpyFile> written(Path directory) {
    List<NpyFile> written = new ArrayList<>();
    for (Array array : arrays) {
      PartialFile file = PartialFile.reading(directory.resolve(array.name()));
      othersFiles.add(file);
      written.add(NpyFile.written(file, array.type(), lengths));
    }
    return written;
  }

  /** Waits until all tiles are written. */
  void finish() throws InterruptedException {
    if (store.isPresent()) {
      store.get().finish();
    }
  }

  /** Puts the arrays in their places. */
  void commit() {
    files.forEach(PartialFile::commit);
  }

  @Override
  public void close() {
    store.ifPresent(TileStore::close);
    files.forEach(PartialFile::close);
    othersFiles.forEach(PartialFile::close);
  }
}
