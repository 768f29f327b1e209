package dev.scalesweep.backend.tornado;

import dev.scalesweep.input.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * A TornadoVM SDK on this machine.
 *
 * @param home its directory
 * @param version as its own note says, such as {@code 5.2.0-jdk25}
 */
public record Sdk(Path home, String version) {
  /** The system property in which the launcher says where it looked for an SDK. */
  static final String HOME_PROPERTY = "scalesweep.tornado.home";

  private static final String RESOURCE = "/dev/scalesweep/version.properties";

  /** The SDK where the launcher looked, if it holds one. */
  public static Optional<Sdk> find() {
    return Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of).flatMap(Sdk::at);
  }

  /**
   * The SDK where the launcher looked.
   *
   * @throws Failure if none is there; says where it was looked for, and the remedy
   */
  public static Sdk ofMachine() {
    return find().orElseThrow(Sdk::missing);
  }

  private static Failure missing() {
    String home = System.getProperty(HOME_PROPERTY);
    return new Failure(
        home == null
            ? "only the launcher, ./scalesweep, looks for a TornadoVM SDK"
            : "there is no TornadoVM SDK at "
                + home
                + "; install one with sdk install tornadovm "
                + tested()
                + "-opencl (see sdkman.io), or let TORNADOVM_HOME name one");
  }

  /** The SDK in a directory, if it holds one. */
  static Optional<Sdk> at(Path home) {
    Path note = home.resolve("etc/tornado.release");
    if (!Files.isReadable(note)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(note)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new Sdk(home, properties.getProperty("version", "unknown")));
  }

  /** A sentence on a version that was not tested. */
  public Optional<String> warning() {
    String tested = tested();
    return version.equals(tested)
        ? Optional.empty()
        : Optional.of(
            "TornadoVM at "
                + home
                + " has the version "
                + version
                + "; scalesweep was tested with "
                + tested);
  }

  /** The version that the build pins. */
  static String tested() {
    Properties properties = new Properties();
    try (InputStream stream = Sdk.class.getResourceAsStream(RESOURCE)) {
      properties.load(Objects.requireNonNull(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("tornado");
  }
}
