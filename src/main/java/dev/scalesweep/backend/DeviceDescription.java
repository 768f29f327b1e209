package dev.scalesweep.backend;

import java.util.Locale;

/**
 * What a device says of itself.
 *
 * @param name as configs use it: {@code opencl:0:0}, of any library
 * @param kind what it is
 * @param title the manufacturer's name for it
 * @param driver the platform and its version
 * @param memory in bytes
 * @param largestBuffer in bytes
 */
public record DeviceDescription(
    String name, Kind kind, String title, String driver, long memory, long largestBuffer) {

  private static final double GIBIBYTE = 0x1p30;

  /** With the texts, which are a driver's, on one line each. */
  public DeviceDescription {
    title = line(title);
    driver = line(driver);
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Whether another is the same product with the same driver. */
  public boolean isLike(DeviceDescription other) {
    return title.equals(other.title) && driver.equals(other.driver);
  }

  /** What it is, in a few words. */
  public String text() {
    return String.format(
        Locale.ROOT, "%s %s, %.1f GiB, %s", kind, title, memory / GIBIBYTE, driver);
  }

  /** Kinds of devices. */
  public enum Kind {
    /** The processor itself, by way of a driver: for tests. */
    CPU,
    /** A graphics processor. */
    GPU,
    /** Anything else. */
    ACCELERATOR
  }
}
