package dev.scalesweep.job;

/** The parts of a job that can be run by themselves. */
public enum Stage {
  FIT,
  SWEEP
}
