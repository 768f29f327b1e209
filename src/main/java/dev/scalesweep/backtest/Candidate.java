package dev.scalesweep.backtest;

import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import java.util.Optional;

/**
 * A law that is put to the test.
 *
 * @param problem the law and what is minimised
 * @param starts where every fit of it begins
 * @param runs all runs, with the variables of this law
 * @param optimum finds what the law would train; empty for laws that do not decide
 */
public record Candidate(
    Problem problem, Starts starts, Observations runs, Optional<ComputeOptimum> optimum) {

  /** The law, and what is estimated of it. */
  ParameterSpace space() {
    return problem.space();
  }
}
