package dev.scalesweep.backend;

/**
 * A device that computed no longer does: it is gone, its memory is full, its driver reports an
 * error. The message says which, and names the device. What does not need it can go on.
 */
public final class DeviceLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A loss with no exception behind it. */
  public DeviceLost(String message) {
    super(message);
  }

  /** A loss that another exception or error brought to light. */
  public DeviceLost(String message, Throwable cause) {
    super(message, cause);
  }
}
