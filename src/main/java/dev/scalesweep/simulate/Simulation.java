package dev.scalesweep.simulate;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.law.Law;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Runs to be made.
 *
 * @param law gives the loss without noise
 * @param parameters one value for each parameter of the law
 * @param design which runs
 * @param checkpoints each run is a training curve with a row at this many equal steps of D, the
 *     last one at the D of the design; 0 for runs of one row and no column {@code run}
 * @param noise on the loss of each row, independent of that of the others
 * @param seed everything random follows from it
 */
public record Simulation(
    Law law,
    Map<String, Double> parameters,
    Design design,
    int checkpoints,
    Noise noise,
    long seed) {

  private static final int DESIGN = 0;
  private static final int NOISE = 1;

  /** How many rows are planned. */
  public long rows() {
    return (long) design.size() * Math.max(1, checkpoints);
  }

  /**
   * Writes the runs as a table: the number of the run if there are training curves, the variables
   * of the law, C = 6 N D if it has both and no C of its own, and the loss.
   *
   * @param comments lines above the header
   * @param stream stays open
   * @return how many runs were made: those that were planned, less those that the design leaves out
   * @throws Mistake if no run is left, or the law's loss at a point is not a number above 0
   */
  public int write(List<String> comments, OutputStream stream) throws IOException {
    List<double[]> points = design.points(random(DESIGN));
    if (points.isEmpty()) {
      throw new Mistake("no run is left: the D of every one lies outside its range");
    }
    RunTable table = new RunTable(this, comments, stream);
    RandomGenerator random = random(NOISE);
    for (double[] point : points) {
      table.write(point, random);
    }
    table.finish();
    return points.size();
  }

  /** Random numbers of a purpose's own, so that the design stays what it is under other noise. */
  private RandomGenerator random(int purpose) {
    return new Well19937c(new int[] {(int) seed, (int) (seed >>> 32), purpose});
  }
}
