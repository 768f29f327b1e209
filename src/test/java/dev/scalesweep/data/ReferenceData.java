package dev.scalesweep.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Published runs that tests use and the project does not contain: a folder beside the project's.
 * The README says where they come from.
 */
public final class ReferenceData {
  private static final Path DIRECTORY = Path.of("../../shared/data");

  private ReferenceData() {}

  /**
   * The folder of a data set; the test that asks for one that is absent is skipped, and says so.
   */
  public static Path folder(String name) {
    Path folder = DIRECTORY.resolve(name);
    String message = "SKIPPED: the reference runs " + folder + " are not here";
    if (!Files.isDirectory(folder)) {
      System.err.println(message);
    }
    assumeTrue(Files.isDirectory(folder), message);
    return folder;
  }
}
