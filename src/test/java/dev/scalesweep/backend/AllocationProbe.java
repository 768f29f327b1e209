package dev.scalesweep.backend;

import com.sun.management.ThreadMXBean;
import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.kernel.Program;
import java.lang.management.ManagementFactory;

/**
 * Prints what warm vector code allocates: the program of the processes of {@link AllocationTest}.
 */
final class AllocationProbe {
  private static final int CALLS = 500;
  private static final int MOST_ROUNDS = 400;

  private AllocationProbe() {}

  /** Warms up until a round allocates nothing, if ever, and measures several rounds after it. */
  public static void main(String[] arguments) {
    Program program =
        TestPrograms.withGradient(
            Program.Mode.SUMS, "log(u1 + exp(c1) / r1^c2 + u2 / r2^c2) - log(r1)");
    ColumnSums.Worker worker =
        TestGrid.random(1, 240, 8).worker(TestBackends.vector().sums(program));
    int rounds = 0;
    while (allocated(worker, CALLS) != 0 && rounds < MOST_ROUNDS) {
      rounds++;
    }
    System.out.println(allocated(worker, 4 * CALLS) + " bytes");
  }

  private static long allocated(ColumnSums.Worker worker, int calls) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < calls; i++) {
      worker.compute();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
