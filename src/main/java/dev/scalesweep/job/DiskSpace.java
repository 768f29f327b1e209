package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.PartialFile;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import dev.scalesweep.sweep.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether what sweeps write fits on the disk. */
final class DiskSpace {
  private DiskSpace() {}

  /**
   * Checks before the first byte is written. What an earlier run has written of the files counts as
   * room for them.
   *
   * @param job whose law is swept
   * @param shard whose tiles are written
   * @param directory of the results
   * @throws Mistake if they do not fit
   */
  static void check(Job job, List<SweepPlan> sweeps, Shard shard, Path directory)
      throws IOException {
    double needed = sweeps.stream().mapToDouble(it -> SweepBytes.of(job, it, shard).all()).sum();
    check(needed, directory, room(job, sweeps, shard, directory));
  }

  /**
   * How many bytes can be written.
   *
   * @param directory of the results; it need not be there
   */
  static double room(Job job, List<SweepPlan> sweeps, Shard shard, Path directory)
      throws IOException {
    double begun = 0;
    for (SweepPlan plan : sweeps) {
      begun += begun(job, plan, shard, directory);
    }
    return begun + free(directory);
  }

  private static long free(Path directory) throws IOException {
    Path there = directory.toAbsolutePath();
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.getFileStore(there).getUsableSpace();
  }

  /** Checks the bytes that are needed against those that there is room for. */
  static void check(double needed, Path directory, double room) {
    if (needed > room) {
      throw new Mistake(
          Place.of(directory.toString()),
          "has room for "
              + Wording.size(room)
              + ", and the sweeps write at most "
              + Wording.size(needed)
              + "; fewer points, npy-f32, or another directory with -o would be right");
    }
  }

  private static double begun(Job job, SweepPlan plan, Shard shard, Path directory)
      throws IOException {
    Shape shape = SweepBytes.shape(job, plan);
    double begun = 0;
    for (CellFile file : CellFile.of(plan)) {
      Path partial = directory.resolve(SweepFiles.name(plan, file.name()) + PartialFile.SUFFIX);
      if (Files.isRegularFile(partial)) {
        begun += begun(file.bytes(plan, shape), shard, Files.size(partial));
      }
    }
    return begun;
  }

  /** A file of a shard has a hole where the tiles of those before would be. */
  static double begun(double whole, Shard shard, long size) {
    double share = whole / shard.count();
    return Math.clamp(size - (shard.number() - 1) * share, 0, share);
  }
}
