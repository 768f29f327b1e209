package dev.scalesweep.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param number such as {@code 0.1.0}
 * @param revision the git revision it was built from; {@code unknown} outside a git checkout
 */
public record Version(String number, String revision) {
  private static final String RESOURCE = "/dev/scalesweep/version.properties";

  /** The version that the build wrote into the program. */
  public static Version ofProgram() {
    Properties properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the build");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Version(properties.getProperty("version"), properties.getProperty("revision"));
  }
}
