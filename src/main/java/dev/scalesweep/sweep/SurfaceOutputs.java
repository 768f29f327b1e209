package dev.scalesweep.sweep;

import dev.scalesweep.backend.Precision;
import java.util.List;

/**
 * What is computed of a surface beside the loss, and with what numbers.
 *
 * @param derivatives the variables and parameters by which the loss is differentiated
 * @param precision the numbers of the cells
 */
public record SurfaceOutputs(List<String> derivatives, Precision precision) {
  /** The loss alone, in double precision. */
  public static final SurfaceOutputs LOSS = new SurfaceOutputs(List.of(), Precision.FLOAT64);

  /** With a copy of the list. */
  public SurfaceOutputs {
    derivatives = List.copyOf(derivatives);
  }
}
