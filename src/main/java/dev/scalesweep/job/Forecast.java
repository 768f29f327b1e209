package dev.scalesweep.job;

import java.util.List;

/**
 * What is known of a job before it is run.
 *
 * @param sweeps in the order of the job
 * @param free bytes where the results are to go
 */
public record Forecast(List<SweepForecast> sweeps, double free) {
  /** With a copy of the list. */
  public Forecast {
    sweeps = List.copyOf(sweeps);
  }
}
