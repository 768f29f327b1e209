package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of {@code run.json}: all that differs between two runs of one job. */
final class RunRecord {
  private static final double NANOSECONDS = 1e9;

  private final Map<String, Object> document = new LinkedHashMap<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Long> kernelNanoseconds = new LinkedHashMap<>();
  private final Map<String, Integer> tilesResumed = new LinkedHashMap<>();
  private final Map<String, List<Long>> tilesFailed = new LinkedHashMap<>();
  private final long begun = System.nanoTime();
  private long last = begun;

  RunRecord(Job job, Backend backend, Resources resources, Version version) {
    document.put("config", job.file().toString());
    document.put("version", version.number());
    document.put("begun", Instant.now().toString());
    document.put("backend", backend.name());
    document.put("device", backend.description());
    document.put("threads", resources.threads());
    document.put("jdk", Runtime.version().toString());
    document.put("machine", machine());
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("heap_bytes", Runtime.getRuntime().maxMemory());
    return machine;
  }

  /** Notes that a part of the job, begun when the last one was finished, is finished. */
  void finished(String part) {
    long now = System.nanoTime();
    seconds.put(part, (now - last) / NANOSECONDS);
    last = now;
  }

  /** Notes how long a device computed for a part of the job, by its own clock. */
  void ranOnDevice(String part, long nanoseconds) {
    kernelNanoseconds.put(part, nanoseconds);
  }

  /** Notes how many replicates of the bootstrap an earlier run had computed. */
  void resumed(int replicates) {
    document.put("replicates_resumed", replicates);
  }

  /** Notes how many tiles of a sweep an earlier run had computed. */
  void resumedTiles(String sweep, int tiles) {
    tilesResumed.put(sweep, tiles);
  }

  /** Notes which tiles of a sweep could not be computed. */
  void failed(FailedTiles tiles) {
    tilesFailed.put(tiles.plan().name(), tiles.numbers());
  }

  /**
   * The content, at the end of the job.
   *
   * @param exit how it ended
   */
  Map<String, Object> document(String exit) {
    document.put("seconds", seconds);
    document.put("total_seconds", (System.nanoTime() - begun) / NANOSECONDS);
    if (!tilesResumed.isEmpty()) {
      document.put("tiles_resumed", tilesResumed);
    }
    if (!tilesFailed.isEmpty()) {
      document.put("tiles_failed", tilesFailed);
    }
    if (!kernelNanoseconds.isEmpty()) {
      document.put("kernel_nanoseconds", kernelNanoseconds);
    }
    document.put("exit", exit);
    return document;
  }
}
