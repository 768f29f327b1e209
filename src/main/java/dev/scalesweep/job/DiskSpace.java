package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.SurfaceProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether the files of cells fit on the disk. */
final class DiskSpace {
  private static final double GIBIBYTE = 1L << 30;

  private DiskSpace() {}

  /**
   * Checks before the first byte is written. What an earlier run has written of the files counts as
   * room for them.
   *
   * @param job whose law is swept
   * @param shard whose tiles are written
   * @param directory of the results, which is there
   * @throws Mistake if they do not fit
   */
  static void check(Job job, List<SweepPlan> sweeps, Shard shard, Path directory)
      throws IOException {
    double needed = sweeps.stream().mapToDouble(it -> bytes(job, it)).sum() / shard.count();
    check(needed, directory, free(directory));
  }

  /** How many bytes the files take that keep the cells of a sweep. */
  static double bytes(Job job, SweepPlan plan) {
    Shape shape = SurfaceProgram.of(job.law(), plan.axes(), plan.derived()).shape();
    return plan.outputs().stream().mapToDouble(it -> CellFile.bytes(it, plan, shape)).sum();
  }

  /**
   * How many bytes can be written.
   *
   * @param directory of the results; it need not be there
   */
  static long free(Path directory) throws IOException {
    Path there = directory.toAbsolutePath();
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long usable = Files.getFileStore(there).getUsableSpace();
    return Files.isDirectory(directory) ? usable + begun(directory) : usable;
  }

  /** Checks the bytes that are needed against those that are free. */
  static void check(double needed, Path directory, long free) {
    if (needed > free) {
      throw new Mistake(
          Place.of(directory.toString()),
          String.format(
              Locale.ROOT,
              "has room for %.1f GiB, and the cells of the sweeps take %.1f GiB; fewer points,"
                  + " npy-f32, or another directory with -o would be right",
              free / GIBIBYTE,
              needed / GIBIBYTE));
    }
  }

  private static long begun(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(it -> it.toString().matches(".*\\.(npy|parquet)\\.partial"))
          .mapToLong(DiskSpace::size)
          .sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
