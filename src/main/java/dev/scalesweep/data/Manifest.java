package dev.scalesweep.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a result directory says of itself: the job that it belongs to and every file that was ever
 * begun in it. Files that are not listed are not ours.
 *
 * @param job the hash of the job; empty where the manifest is new or broken
 * @param files paths below the directory, with slashes; cannot be changed
 */
record Manifest(String job, SortedSet<String> files) {
  private static final String JOB = "job ";
  private static final String FILE = "file ";

  Manifest {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  /** The manifest of a job that has no files. */
  static Manifest of(String job) {
    return new Manifest(job, Collections.emptySortedSet());
  }

  /** The manifest in a text; lines that say something else are passed over. */
  static Manifest parse(String text) {
    String job = "";
    SortedSet<String> files = new TreeSet<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(JOB)) {
        job = line.substring(JOB.length());
      } else if (line.startsWith(FILE)) {
        files.add(line.substring(FILE.length()));
      }
    }
    return new Manifest(job, files);
  }

  /** This manifest with one file more. */
  Manifest with(String file) {
    SortedSet<String> more = new TreeSet<>(files);
    more.add(file);
    return new Manifest(job, more);
  }

  /** The text of this manifest: the same for the same files, in whatever order they came. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("The job that this directory belongs to, and the files that scalesweep may replace.");
    lines.add(JOB + job);
    files.forEach(file -> lines.add(FILE + file));
    return String.join("\n", lines) + "\n";
  }
}
