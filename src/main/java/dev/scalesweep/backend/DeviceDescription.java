package dev.scalesweep.backend;

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
