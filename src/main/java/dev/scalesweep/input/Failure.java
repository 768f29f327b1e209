package dev.scalesweep.input;

/**
 * A job, or a part of it, that could not be done though the user made no mistake: no start of a fit
 * gave a finite objective, a disk is full. The command line prints the message alone and ends with
 * exit code 1.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure of the engine's own finding. */
  public Failure(String message) {
    super(message);
  }

  /** A failure that another exception brought to light. */
  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
