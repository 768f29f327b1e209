package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellScan;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.CellVisitor;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.TileSet;
import java.util.List;
import java.util.function.Supplier;

/** Shows all cells to several reducers; gives each thread a visitor. */
public final class Reduction implements Supplier<CellVisitor> {
  private final List<Reducer> reducers;
  private final CellScan scan;
  private final Partials partials;
  private final TileSet known;

  /**
   * A reduction that has not begun.
   *
   * @param partials is told what each tile is reduced to
   */
  public Reduction(List<? extends Reducer> reducers, CellScan scan, Partials partials) {
    this(reducers, scan, partials, new TileSet());
  }

  /**
   * A reduction that goes on.
   *
   * @param known the tiles that the reducers know, and need not be told of again
   */
  public Reduction(
      List<? extends Reducer> reducers, CellScan scan, Partials partials, TileSet known) {
    this.reducers = List.copyOf(reducers);
    this.scan = scan;
    this.partials = partials;
    this.known = known;
  }

  @Override
  public CellVisitor get() {
    return new Visitor();
  }

  /** What makes the whole of the partial results. */
  List<Reducer> reducers() {
    return reducers;
  }

  /**
   * Takes the partial results of a tile.
   *
   * @param found one array for each reducer. Not modified.
   * @param sizes how many numbers of each belong to the tile. Not modified.
   */
  void merge(long number, Tile tile, double[][] found, int[] sizes) {
    synchronized (partials) {
      if (!known.contains(number)) {
        for (int i = 0; i < found.length; i++) {
          reducers.get(i).merge(number, tile, found[i]);
        }
      }
      partials.reduced(number, found, sizes);
    }
  }

  private final class Visitor implements CellVisitor {
    private final Summary summary = new Summary(scan);
    private final Reducer.Worker[] workers =
        reducers.stream().map(Reducer::worker).toArray(Reducer.Worker[]::new);
    private final double[][] found = new double[workers.length][0];
    private final int[] sizes = new int[workers.length];
    private long number;
    private Tile tile = new Tile(0, 1, 0, 1);

    @Override
    public void begin(long number, Tile tile) {
      this.number = number;
      this.tile = tile;
      for (int i = 0; i < workers.length; i++) {
        sizes[i] = reducers.get(i).partialSize(tile);
        if (found[i].length < sizes[i]) {
          found[i] = new double[sizes[i]];
        }
        workers[i].begin(tile, found[i]);
      }
    }

    @Override
    public void take(Segment segment) {
      summary.of(segment.cells(0), segment.count());
      for (Reducer.Worker worker : workers) {
        worker.take(segment, summary);
      }
    }

    @Override
    public void end() {
      for (Reducer.Worker worker : workers) {
        worker.end();
      }
      merge(number, tile, found, sizes);
    }
  }
}
