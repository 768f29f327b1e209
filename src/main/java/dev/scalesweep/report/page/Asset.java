package dev.scalesweep.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A script or a style that goes into the page.
 *
 * @param text what it is
 */
record Asset(String text) {
  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

  /** The library that the scripts draw with, as its webjar has it. */
  static Asset d3() {
    return new Asset(read(D3));
  }

  /** Files beside this class, one after the other. */
  static Asset of(String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(read(name));
    }
    return new Asset(text.toString());
  }

  private static String read(String name) {
    try (InputStream stream = Asset.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a Content-Security-Policy names it, so that nothing else in the page is run. */
  String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
