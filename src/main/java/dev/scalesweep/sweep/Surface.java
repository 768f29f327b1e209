package dev.scalesweep.sweep;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.CellGrid;
import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.CellScan;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.GridReducer;
import dev.scalesweep.backend.InputValues;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.contour.Contours;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The loss over a grid, and quantities derived beside it. Cells are handed out tile by tile, so
 * that a grid may have any number of them.
 */
public final class Surface implements AutoCloseable {
  private final Shape shape;
  private final CellScan scan;
  private final double[] uniforms;
  private final Function<GridInputs, Grid> grids;
  private final Optional<Function<GridInputs, Grid>> conditions;
  private final Grid own;
  private final Grid grid;
  private final Optional<Grid> condition;
  private final int outputs;

  /**
   * Prepares the loss in double precision.
   *
   * @param axes at least one; the last varies fastest
   * @param values one for each variable and parameter that has no axis. Not modified.
   */
  public Surface(Law law, Backend backend, List<Axis> axes, Map<String, Double> values) {
    this(law, backend, axes, values, SurfaceOutputs.LOSS);
  }

  /**
   * Prepares a surface.
   *
   * @param axes at least one; the last varies fastest
   * @param values one for each variable and parameter that has no axis. Not modified.
   * @param outputs what is computed
   */
  public Surface(
      Law law,
      Backend backend,
      List<Axis> axes,
      Map<String, Double> values,
      SurfaceOutputs outputs) {
    this(law, backend, SurfaceProgram.of(law, axes, outputs.derived()), values, outputs);
  }

  /**
   * Prepares a surface in a process that has just begun. One of little work is computed in plain
   * Java, with the same bits: that is done before the just-in-time compiler has come to vectors.
   */
  public static Surface once(
      Law law,
      Backend backend,
      List<Axis> axes,
      Map<String, Double> values,
      SurfaceOutputs outputs) {
    return once(law, backend, SurfaceProgram.of(law, axes, outputs.derived()), values, outputs);
  }

  /**
   * The same with the axes up to the first of more than one point as rows, the others as columns.
   */
  public static Surface plane(
      Law law,
      Backend backend,
      List<Axis> axes,
      Map<String, Double> values,
      SurfaceOutputs outputs) {
    SurfaceProgram surface = SurfaceProgram.plane(law, axes, outputs.derived());
    return once(law, backend, surface, values, outputs);
  }

  private static Surface once(
      Law law,
      Backend backend,
      SurfaceProgram surface,
      Map<String, Double> values,
      SurfaceOutputs outputs) {
    int members = outputs.ensemble().map(Ensemble::size).orElse(1);
    boolean plain = backend.device().isEmpty() && surface.isLittle(members);
    return new Surface(law, plain ? backend.scalar() : backend, surface, values, outputs);
  }

  private Surface(
      Law law,
      Backend backend,
      SurfaceProgram surface,
      Map<String, Double> values,
      SurfaceOutputs outputs) {
    this.uniforms = surface.program().uniformValues(values);
    this.shape = surface.shape();
    this.scan = backend.scan();
    this.grids = inputs -> backend.grid(surface.program(), inputs, outputs.precision());
    this.conditions =
        outputs
            .cells()
            .map(it -> new SurfaceNodes(law, shape, outputs.derived()).condition(it))
            .map(it -> conditions(backend, it));
    GridInputs all = new GridInputs(uniforms, shape.rows(), shape.columns());
    this.own = grids.apply(all);
    this.grid =
        outputs.ensemble().map(it -> EnsembleSurface.over(own, shape, it, backend)).orElse(own);
    this.outputs =
        surface.program().outputs().size()
            + outputs.ensemble().map(it -> Ensemble.names(it.quantiles()).size()).orElse(0);
    this.condition = conditions.map(it -> it.apply(all));
  }

  /** The condition is for the processor, which computes little for it. */
  private static Function<GridInputs, Grid> conditions(Backend backend, Program program) {
    return inputs -> new CellGrid(backend.cells(program), inputs);
  }

  /** How the axes make rows and columns. */
  public Shape shape() {
    return shape;
  }

  /** Reads the loss anywhere, NaN where the condition does not hold; for one thread. */
  public Contours.Losses reader() {
    return new SurfaceReader(own, condition);
  }

  /** What looks through the cells as fast as they are computed. */
  public CellScan scan() {
    return scan;
  }

  /**
   * Computes all cells.
   *
   * @param threads how many work at once, where threads do the work
   * @param visitors gives each thread one that is shown the cells
   * @param progress is told how many more cells are done, from any thread
   * @throws InterruptedException if this thread is interrupted
   */
  public void visit(int threads, Supplier<CellVisitor> visitors, LongConsumer progress)
      throws InterruptedException {
    visit(threads, new TileSet(), visitors, TileFailures.THROWN, progress);
  }

  /**
   * Computes the cells of the tiles that are not done; see {@link #visit(int, Supplier,
   * LongConsumer)}.
   *
   * @param done not modified while this goes on
   * @param failures is told which tiles could not be computed; the others are
   */
  public void visit(
      int threads,
      TileSet done,
      Supplier<CellVisitor> visitors,
      TileFailures failures,
      LongConsumer progress)
      throws InterruptedException {
    new Walk(shape, grid, condition, done, visitors, failures, progress).run(threads);
  }

  /**
   * Those who can reduce the losses of tiles where they are computed; see {@link Grid#reducers}.
   * None if a condition leaves cells out.
   */
  public List<GridReducer> reducers(List<CellReduction> reductions) {
    return leavesOut()
        ? List.of()
        : grid.reducers(reductions, shape.tileRows(), shape.tileColumns());
  }

  /** Whether a condition leaves cells out. */
  public boolean leavesOut() {
    return condition.isPresent();
  }

  /**
   * An output at each of some cells: all combinations of some rows and columns; NaN where the
   * condition does not hold.
   *
   * @param output the loss is the first; none of an ensemble's
   */
  public double[] values(int output, long[] rows, long[] columns) {
    InputValues down = shape.rows().some(rows);
    GridInputs some = new GridInputs(uniforms, down, shape.columns().some(columns));
    double[] values = new double[rows.length * columns.length];
    try (Grid losses = grids.apply(some)) {
      Optional<Grid> chosen = conditions.map(it -> it.apply(some));
      new SurfaceReader(losses, chosen).read(some.whole(), output, values);
    }
    return values;
  }

  /**
   * Computes the loss of all cells, which must be few enough for one array.
   *
   * @param threads see {@link #visit}
   * @param progress see {@link #visit}
   * @return the loss of each cell, the last axis varying fastest; NaN where the condition does not
   *     hold
   * @throws InterruptedException if this thread is interrupted
   */
  public double[] compute(int threads, LongConsumer progress) throws InterruptedException {
    return computeAll(threads, progress).outputs()[0];
  }

  /** Computes all outputs of all cells; see {@link #compute}. */
  public SurfaceCells computeAll(int threads, LongConsumer progress) throws InterruptedException {
    int count = Math.toIntExact(shape.cells());
    SurfaceCells cells = new SurfaceCells(new double[outputs][count], new boolean[count]);
    if (leavesOut()) {
      Stream.of(cells.outputs()).forEach(it -> Arrays.fill(it, Double.NaN));
    }
    visit(threads, () -> new Copy(shape, cells), progress);
    return cells;
  }

  /** The time in nanoseconds that a device has computed; see {@link Grid#kernelNanoseconds}. */
  public OptionalLong kernelNanoseconds() {
    return grid.kernelNanoseconds();
  }

  /** Gives back the memory of the device. */
  @Override
  public void close() {
    grid.close();
  }

  /** Copies the cells to where they belong. */
  private static final class Copy implements CellVisitor {
    private final Shape shape;
    private final SurfaceCells cells;
    private Tile tile = new Tile(0, 1, 0, 1);

    Copy(Shape shape, SurfaceCells cells) {
      this.shape = shape;
      this.cells = cells;
    }

    @Override
    public void begin(long number, Tile tile) {
      this.tile = tile;
    }

    @Override
    public void take(Segment segment) {
      int from = (int) shape.cell(tile.row() + segment.row(), tile.column() + segment.column());
      for (int i = 0; i < cells.outputs().length; i++) {
        System.arraycopy(segment.cells(i), 0, cells.outputs()[i], from, segment.count());
      }
      Arrays.fill(cells.isComputed(), from, from + segment.count(), true);
    }

    @Override
    public void end() {}
  }
}
