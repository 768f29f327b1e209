package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A directory of results that belongs to one job. The same job replaces its files one by one;
 * another job's files are deleted first, and only when that is asked for. Nothing is written
 * outside the directory, and no file in it is touched that this program did not write. While it is
 * open, nobody else can open it.
 */
public final class OutputDirectory implements AutoCloseable {
  private final Path path;
  private final OwnFiles files;
  private final ManifestFile manifestFile;
  private Manifest manifest = Manifest.of("");

  private OutputDirectory(Path path) throws IOException {
    this.path = path;
    this.files = new OwnFiles(path);
    this.manifestFile = ManifestFile.open(path);
  }

  /**
   * Opens a directory for a job; it and the directories above it are made where they are not there.
   * What killed runs left half-written is deleted.
   *
   * @param job the hash that tells one job from another
   * @param overwrite whether another job's files may be deleted
   * @throws Mistake if the directory belongs to another job and must not be overwritten, holds
   *     files that this program did not write, is open elsewhere, or cannot be written to
   */
  public static OutputDirectory open(Path path, String job, boolean overwrite) {
    try {
      refuseForeign(path);
      Files.createDirectories(path);
      OutputDirectory directory = new OutputDirectory(path);
      directory.claim(job, overwrite);
      return directory;
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /**
   * Refuses a directory as {@link #open} does, and leaves it as it is.
   *
   * @throws Mistake see {@link #open}
   */
  public static void check(Path path, String job, boolean overwrite) {
    try {
      refuseForeign(path);
      Path manifest = path.resolve(ManifestFile.NAME);
      if (!overwrite && Files.exists(manifest)) {
        refuseOther(path, Manifest.parse(Files.readString(manifest)), job);
      }
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static void refuseOther(Path path, Manifest found, String job) {
    if (!found.job().equals(job) && !found.job().isEmpty()) {
      throw belongsTo(path, found.job(), job);
    }
  }

  /**
   * Opens a directory that is there, for whatever job it belongs to: to add to its results.
   *
   * @throws Mistake if it is open elsewhere, or cannot be written to
   */
  public static OutputDirectory existing(Path path) {
    try {
      OutputDirectory directory = new OutputDirectory(path);
      directory.join();
      return directory;
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private void join() throws IOException {
    try {
      lock();
      manifest = manifestFile.read();
    } catch (IOException | RuntimeException e) {
      manifestFile.close();
      throw e;
    }
  }

  private static void refuseForeign(Path path) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new Mistake(Place.of(path.toString()), "is a file; a directory would be right");
    }
    if (!Files.isDirectory(path) || Files.exists(path.resolve(ManifestFile.NAME))) {
      return;
    }
    Optional<Path> foreign = OwnFiles.first(path);
    if (foreign.isPresent()) {
      throw new Mistake(
          Place.of(path.toString()),
          "holds files that scalesweep did not write, such as "
              + Wording.quoted(foreign.get().getFileName().toString())
              + "; an empty or new directory would be right");
    }
  }

  private void claim(String job, boolean overwrite) throws IOException {
    try {
      lock();
      Manifest found = manifestFile.read();
      boolean same = found.job().equals(job) || found.job().isEmpty();
      if (!overwrite) {
        refuseOther(path, found, job);
      }
      files.deleteLeftovers(found.files());
      if (!same) {
        files.delete(found.files());
      }
      save(same ? new Manifest(job, found.files()) : Manifest.of(job));
    } catch (IOException | RuntimeException e) {
      manifestFile.close();
      throw e;
    }
  }

  private void lock() throws IOException {
    if (!manifestFile.lock()) {
      throw new Mistake(
          Place.of(path.toString()),
          "another run is writing to this directory; wait for its end, or choose another with -o");
    }
  }

  private static Mistake belongsTo(Path path, String found, String job) {
    return new Mistake(
        Place.of(path.toString()),
        String.format(
            "holds the results of another job (%.12s…; this one is %.12s…); choose another"
                + " directory with -o, or replace them with --overwrite",
            found, job));
  }

  private void save(Manifest changed) throws IOException {
    manifestFile.write(changed);
    manifest = changed;
  }

  /** Where the directory is, as it was given. */
  public Path path() {
    return path;
  }

  /**
   * Begins a file.
   *
   * @param name the path below the directory, with slashes: {@code sweeps/map/loss.npy}
   * @throws Mistake if the name leads out of the directory, or a file is there that this program
   *     did not write
   */
  public synchronized AtomicFile file(String name) {
    try {
      return AtomicFile.create(claim(name));
    } catch (IOException e) {
      throw unusable(path.resolve(name), e);
    }
  }

  /**
   * Begins a file that is written in any order, and can be gone on with when the run is killed.
   *
   * @param name the path below the directory, with slashes
   * @param goOn whether what an earlier run has left of it is kept
   * @throws Mistake see {@link #file}
   */
  public synchronized PartialFile partial(String name, boolean goOn) {
    try {
      Path target = claim(name);
      Path partial = claim(name + PartialFile.SUFFIX);
      return goOn ? PartialFile.goOn(target, partial) : PartialFile.begin(target, partial);
    } catch (IOException e) {
      throw unusable(path.resolve(name), e);
    }
  }

  /** The path of a file that this program may write. */
  private Path claim(String name) throws IOException {
    Path target = files.prepare(name);
    if (!manifest.files().contains(name)) {
      refuseForeignFile(target);
      save(manifest.with(name));
    }
    return target;
  }

  /** Where a file is that this program wrote here, if it is still there. */
  public synchronized Optional<Path> written(String name) {
    return Optional.of(path.resolve(name))
        .filter(_ -> manifest.files().contains(name))
        .filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS));
  }

  /** Deletes a file that this program wrote here; does nothing where it is not there. */
  public synchronized void delete(String name) throws IOException {
    if (manifest.files().contains(name)) {
      files.delete(List.of(name));
    }
  }

  private static void refuseForeignFile(Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new Mistake(
          Place.of(target.toString()),
          "is in the way, and scalesweep did not write it; move it elsewhere");
    }
  }

  private static Mistake unusable(Path path, IOException cause) {
    return new Mistake(
        Place.of(path.toString()), "cannot be written: " + Wording.reason(cause), cause);
  }

  /** Lets others open the directory. */
  @Override
  public void close() {
    try {
      manifestFile.close();
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }
}
