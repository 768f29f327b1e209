package dev.scalesweep.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The same grid on several devices, which are alike. */
final class JoinedGrid implements Grid {
  private final List<Grid> grids;
  private final AtomicInteger next = new AtomicInteger();

  private JoinedGrid(List<Grid> grids) {
    this.grids = grids;
  }

  /** Opens a grid on each of some devices; where one fails, those that are open are closed. */
  static JoinedGrid open(List<Device> devices, Function<Device, Grid> open) {
    List<Grid> grids = new ArrayList<>();
    try {
      devices.forEach(it -> grids.add(open.apply(it)));
      return new JoinedGrid(grids);
    } catch (RuntimeException e) {
      grids.forEach(Grid::close);
      throw e;
    }
  }

  @Override
  public int workers(int threads) {
    return grids.stream().mapToInt(it -> it.workers(threads)).sum();
  }

  @Override
  public int rowsAtOnce(int columns) {
    return grids.getFirst().rowsAtOnce(columns);
  }

  /** Of one device after the other. */
  @Override
  public GridWorker worker() {
    return grids.get(next.getAndIncrement() % grids.size()).worker();
  }

  @Override
  public List<GridReducer> reducers(List<CellReduction> reductions, int rows, int columns) {
    List<GridReducer> reducers = new ArrayList<>();
    try {
      grids.forEach(it -> reducers.addAll(it.reducers(reductions, rows, columns)));
      return reducers;
    } catch (RuntimeException e) {
      reducers.forEach(GridReducer::close);
      throw e;
    }
  }

  @Override
  public OptionalLong kernelNanoseconds() {
    return OptionalLong.of(grids.stream().mapToLong(it -> it.kernelNanoseconds().orElse(0)).sum());
  }

  @Override
  public void close() {
    grids.forEach(Grid::close);
  }
}
