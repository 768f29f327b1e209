package dev.scalesweep.sweep;

import dev.scalesweep.backend.Tile;
import java.util.List;
import java.util.function.Supplier;

/**
 * Several visitors that are shown the same cells, in order.
 *
 * @param suppliers gives each thread one of each
 */
public record Visitors(List<Supplier<CellVisitor>> suppliers) implements Supplier<CellVisitor> {
  /** With a copy of the list. */
  public Visitors {
    suppliers = List.copyOf(suppliers);
  }

  @Override
  public CellVisitor get() {
    CellVisitor[] all = suppliers.stream().map(Supplier::get).toArray(CellVisitor[]::new);
    return all.length == 1 ? all[0] : new Together(all);
  }

  private record Together(CellVisitor[] all) implements CellVisitor {
    @Override
    public void begin(long number, Tile tile) {
      for (CellVisitor visitor : all) {
        visitor.begin(number, tile);
      }
    }

    @Override
    public void take(Segment segment) {
      for (CellVisitor visitor : all) {
        visitor.take(segment);
      }
    }

    @Override
    public void end() {
      for (CellVisitor visitor : all) {
        visitor.end();
      }
    }

    @Override
    public void abandon() {
      for (CellVisitor visitor : all) {
        visitor.abandon();
      }
    }
  }
}
