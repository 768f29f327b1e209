package dev.scalesweep.job;

/** An interruption in the middle of a bootstrap, whose finished refits are kept. */
public final class BootstrapInterrupted extends InterruptedException {
  private static final long serialVersionUID = 1L;

  /**
   * @param kept how many replicates are kept
   * @param total how many there are
   */
  BootstrapInterrupted(int kept, int total) {
    super(
        String.format(
            "interrupted; %d of %d replicates are kept: the same command with --resume goes on"
                + " with them",
            kept, total));
  }
}
