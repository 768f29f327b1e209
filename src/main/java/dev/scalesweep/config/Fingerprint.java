package dev.scalesweep.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the results of a job are a function of.
 *
 * @param sha256 the hash of each file that the job is made of, in hexadecimal: {@code config},
 *     {@code law}, {@code runs}, {@code fit.backtest.laws[1]} for a law beside that of the job, and
 *     {@code sweeps.map.from} for a fit that a sweep takes from a file
 * @param overrides of the command line, as they were given
 */
public record Fingerprint(Map<String, String> sha256, List<String> overrides) {

  /** With copies that keep their order. */
  public Fingerprint {
    sha256 = Collections.unmodifiableMap(new LinkedHashMap<>(sha256));
    overrides = List.copyOf(overrides);
  }

  /** The fingerprint of files and overrides. */
  static Fingerprint of(Map<String, Path> files, List<String> overrides) {
    Map<String, String> sha256 = new LinkedHashMap<>();
    files.forEach((name, file) -> sha256.put(name, hashOf(file)));
    return new Fingerprint(sha256, overrides);
  }

  /** One hash of everything and of the version of the program. */
  public String hash(String version) {
    MessageDigest digest = sha256Digest();
    update(digest, version);
    sha256.forEach((name, hash) -> update(digest, name + " " + hash));
    overrides.forEach(override -> update(digest, override));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Texts end with a character that none of them has inside. */
  private static void update(MessageDigest digest, String text) {
    digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a file; empty if it cannot be read, which whoever reads it will say. */
  private static String hashOf(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      MessageDigest digest = sha256Digest();
      byte[] buffer = new byte[1 << 16];
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "";
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
