package dev.scalesweep.backend;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.kernel.Program;
import java.util.SplittableRandom;

/**
 * Prints a number that changes with any bit of the results of fixed formulas at fixed points: the
 * program of the child processes of {@link VirtualMachineTest}.
 */
final class Fingerprint {
  private static final String[] FORMULAS = {
    "log(u1 + exp(c1) / r1^c2 + u2 / r2^c2) - log(r1)",
    "max(sqrt(r1 * c1), c2 - r2)^3 / (c1 + u2)",
    "exp(exp(c1 - r1) * c2) - r2^1.5 / c2^-2"
  };

  private Fingerprint() {}

  /** The arguments: {@code reference} or a width of vectors, and how often to compute. */
  public static void main(String[] arguments) {
    System.out.println(of(arguments[0], Integer.parseInt(arguments[1])));
  }

  /** The number after the given repetitions, which must all give the same. */
  static long of(String backendName, int repetitions) {
    Backend backend =
        backendName.equals("reference")
            ? TestBackends.reference()
            : TestBackends.vector(Integer.parseInt(backendName));
    TestGrid grid = TestGrid.random(1, 13, 25);
    Program program = TestPrograms.withGradient(Program.Mode.SUMS, FORMULAS);
    ColumnSums.Worker worker = grid.worker(backend.sums(program));
    long first = hash(grid.sums(worker));
    for (int i = 1; i < repetitions; i++) {
      if (hash(grid.sums(worker)) != first) {
        throw new IllegalStateException("other bits at repetition " + i);
      }
    }
    return 31 * first + elementary(backend);
  }

  private static long elementary(Backend backend) {
    SplittableRandom random = new SplittableRandom(2);
    TestGrid grid = TestGrid.of(1, 256, () -> random.nextDouble(-800, 800));
    Program program = TestPrograms.of(Program.Mode.CELLS, "exp(c1)", "log(c2)", "1 / c1");
    return hash(grid.cells(backend.cells(program)));
  }

  private static long hash(double[][] values) {
    long hash = 1;
    for (double[] array : values) {
      for (double value : array) {
        hash = 31 * hash + Double.doubleToLongBits(value);
      }
    }
    return hash;
  }
}
