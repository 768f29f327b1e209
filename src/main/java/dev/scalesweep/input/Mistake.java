package dev.scalesweep.input;

/**
 * A mistake of the user's, told in one clear sentence: what is wrong, where, the value seen, and
 * what would be right. The command line prints the message alone and ends with exit code 2; every
 * other exception is a defect of the program and shows its trace.
 */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A mistake that has no place in a file. */
  public Mistake(String message) {
    super(message);
  }

  /** A mistake at a place, which is put in front of the message. */
  public Mistake(Place place, String message) {
    super(place + ": " + message);
  }

  /** A mistake at a place that another exception brought to light. */
  public Mistake(Place place, String message, Throwable cause) {
    super(place + ": " + message, cause);
  }
}
