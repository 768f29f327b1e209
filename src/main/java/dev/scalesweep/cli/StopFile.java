package dev.scalesweep.cli;

import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Lets a job end in order, as by Ctrl-C, when somebody puts a file named {@code stop} beside its
 * results. The file is deleted, so that the job can go on.
 */
final class StopFile implements AutoCloseable {
  /** Its name. */
  static final String NAME = "stop";

  private static final long INTERVAL_MILLISECONDS = 300;

  private final Path file;
  private final CommandLine command;
  private final Thread worker = Thread.currentThread();
  private final Thread watcher;

  private StopFile(Path file, CommandLine command) {
    this.file = file;
    this.command = command;
    this.watcher = Thread.ofPlatform().daemon().name("stop file").unstarted(this::watch);
  }

  /**
   * Begins to look for the file, to interrupt this thread.
   *
   * @param directory of the results
   * @param command that says so
   */
  static StopFile watch(Path directory, CommandLine command) {
    StopFile stop = new StopFile(directory.resolve(NAME), command);
    stop.watcher.start();
    return stop;
  }

  private void watch() {
    try {
      while (Files.notExists(file)) {
        Thread.sleep(INTERVAL_MILLISECONDS);
      }
      Main.say(command, file + " is there: the job ends after what it has begun");
      worker.interrupt();
      Files.deleteIfExists(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      Main.say(command, file + " cannot be deleted: " + Wording.reason(e));
    }
  }

  /** Looks no more. */
  @Override
  public void close() {
    watcher.interrupt();
  }
}
