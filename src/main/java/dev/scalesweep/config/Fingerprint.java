package dev.scalesweep.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the results of a job are a function of, as SHA-256 in hexadecimal.
 *
 * @param config of the config file
 * @param overrides of the command line, as they were given
 * @param law of the law's file; equal to {@code config} for a law inside the config
 * @param runs of the table of runs; empty when there is none
 */
public record Fingerprint(String config, List<String> overrides, String law, String runs) {

  /** One hash of everything and of the version of the program. */
  public String hash(String version) {
    MessageDigest digest = sha256();
    for (String part : List.of(version, config, String.join("\0", overrides), law, runs)) {
      digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a file; empty if it cannot be read, which whoever reads it will say. */
  static String of(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[1 << 16];
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
