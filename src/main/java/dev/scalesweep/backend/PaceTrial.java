package dev.scalesweep.backend;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.input.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The same cells on a device and on the processor, timed: of a law with two powers a cell. */
public final class PaceTrial {
  private static final String LAW = "1.8 + 482 / N^0.35 + 2085 / (D + 5 * N)^0.37";
  private static final int SIDE = 2048;
  private static final double CELLS = (double) SIDE * SIDE;

  /** Until Java has compiled what it interprets at first. */
  private static final Duration WARM = Duration.ofMillis(1500);

  private final Program program = program();
  private final GridInputs inputs;

  private PaceTrial() {
    double[][] sizes = {new double[2 * SIDE]};
    double[][] tokens = {new double[SIDE]};
    Arrays.setAll(sizes[0], i -> 1e7 * StrictMath.pow(1e5, (double) i / SIDE));
    Arrays.setAll(tokens[0], i -> 1e9 * StrictMath.pow(1e5, (double) i / SIDE));
    inputs = new GridInputs(new double[0], sizes, tokens, 2 * SIDE, SIDE);
  }

  private static Program program() {
    Graph graph = new Graph();
    Lowering lowering =
        new Lowering(
            new Algebra(graph),
            name -> graph.input(name, name.equals("N") ? Level.ROW : Level.COLUMN));
    Node loss = lowering.lower(Formula.parse(LAW, Place.of("trial")).root());
    return new Program(List.of(), List.of("N"), List.of("D"), List.of(loss), Program.Mode.CELLS);
  }

  /**
   * Times.
   *
   * @param begun when this process began
   * @param processor the best backend without a device
   * @throws DeviceLost if the device does not do the work
   * @throws InterruptedException if this thread is interrupted
   */
  public static Pace of(Device device, Instant begun, Backend processor)
      throws InterruptedException {
    return new PaceTrial().time(device, begun, processor);
  }

  private Pace time(Device device, Instant begun, Backend processor) throws InterruptedException {
    try (Grid grid = device.grid(processor.cells(program), inputs, Precision.FLOAT64)) {
      compute(grid, 0, 1);
      double start = Duration.between(begun, Instant.now()).toMillis() / 1e3;
      long kernel = grid.kernelNanoseconds().orElse(0);
      double cell = nanoseconds(grid, SIDE, 1);
      double inKernel = (grid.kernelNanoseconds().orElse(0) - kernel) / CELLS;
      return new Pace(start, cell, inKernel, ofProcessor(processor));
    }
  }

  /** The least of several times, since Java is slow until it has compiled. */
  private double ofProcessor(Backend processor) throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    Grid grid = new CellGrid(processor.cells(program), inputs);
    long begun = System.nanoTime();
    double least = nanoseconds(grid, 0, threads);
    while (System.nanoTime() - begun < WARM.toNanos()) {
      least = Math.min(least, nanoseconds(grid, 0, threads));
    }
    return least;
  }

  private double nanoseconds(Grid grid, int first, int threads) throws InterruptedException {
    long begun = System.nanoTime();
    compute(grid, first, threads);
    return (System.nanoTime() - begun) / CELLS;
  }

  /** Computes as many rows as a square has: of others than before, which a device still has. */
  private void compute(Grid grid, int first, int threads) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    int rows = Math.ceilDiv(SIDE, threads);
    Workers.run(threads, () -> compute(grid.worker(), first, next.getAndIncrement() * rows, rows));
  }

  private void compute(GridWorker worker, int top, int first, int rows) {
    int count = Math.min(rows, SIDE - first);
    worker.begin(new Tile(top + first, count, 0, SIDE));
    for (int row = 0; row < count; row++) {
      worker.cells(row, 0, SIDE);
    }
  }
}
