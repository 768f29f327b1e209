package dev.scalesweep.job;

/** How a job begins where an earlier run of it left a bootstrap unfinished. */
public enum Beginning {
  /** Not at all: somebody has to say which of the others is meant. */
  REFUSE,
  /** With what was finished; from the start where nothing was. */
  RESUME,
  /** From the start. */
  RESTART
}
