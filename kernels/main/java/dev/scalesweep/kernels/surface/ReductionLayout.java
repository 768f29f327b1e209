package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.CellReduction.Counts;
import dev.scalesweep.backend.CellReduction.Least;
import dev.scalesweep.backend.CellReduction.Total;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a kernel that reduces tiles keeps its numbers: slots, of which every thread has each, and
 * the limits of intervals, which it searches by halves.
 */
final class ReductionLayout {
  /** What becomes of a slot when those of all threads are put together: their sum. */
  static final int SUM = 0;

  /** The slot goes with one that is in front of it. */
  private static final int FOLLOWS = -1;

  private final List<CellReduction> reductions;
  private final List<Integer> slots = new ArrayList<>();
  private final List<Integer> edgesFrom = new ArrayList<>();
  private final List<Double> edges = new ArrayList<>();
  private final List<Integer> partners = new ArrayList<>();
  private final List<Double> initial = new ArrayList<>();

  ReductionLayout(List<CellReduction> reductions) {
    this.reductions = List.copyOf(reductions);
    for (CellReduction reduction : reductions) {
      slots.add(partners.size());
      edgesFrom.add(edges.size());
      switch (reduction) {
        case Total _ -> add(2, SUM, 0);
        case Counts(double[] limits) -> {
          addEdges(limits);
          add(limits.length + 2, SUM, 0);
        }
        case Least least -> {
          addEdges(least.limits());
          int places = least.limits().length + 1;
          add(places, places, Double.POSITIVE_INFINITY);
          add(places, FOLLOWS, -1);
        }
      }
    }
  }

  private void add(int count, int partner, double value) {
    for (int i = 0; i < count; i++) {
      partners.add(partner);
      initial.add(value);
    }
  }

  /** The limits between infinities, as many as a search by halves may look at. */
  private void addEdges(double[] limits) {
    edges.add(Double.NEGATIVE_INFINITY);
    Arrays.stream(limits).forEach(edges::add);
    int end = edgesFrom.getLast() + Math.max(reach(limits.length), limits.length + 3);
    while (edges.size() < end) {
      edges.add(Double.POSITIVE_INFINITY);
    }
  }

  /** The least power of two that is greater. */
  static int reach(int limits) {
    return 2 * Integer.highestOneBit(limits);
  }

  /** What is made. */
  List<CellReduction> reductions() {
    return reductions;
  }

  /** How many slots there are. */
  int slots() {
    return partners.size();
  }

  /** The first slot of a reduction. */
  int slot(int reduction) {
    return slots.get(reduction);
  }

  /** Where the limits of a reduction begin. */
  int edgesFrom(int reduction) {
    return edgesFrom.get(reduction);
  }

  /** The limits of all reductions; at least one number. */
  double[] edges() {
    return edges.isEmpty()
        ? new double[1]
        : edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** What each slot begins with. */
  double[] initial() {
    return initial.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * For each slot: {@link #SUM}; how far behind it the slot is that says where its least number
   * was; negative for that one.
   */
  int[] partners() {
    return partners.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The number of a reduction among those that have keys. */
  int key(int reduction) {
    return (int) reductions.stream().limit(reduction).filter(Least.class::isInstance).count();
  }

  /** Those reductions that have keys of rows and columns. */
  List<Least> keyed() {
    return reductions.stream().filter(Least.class::isInstance).map(Least.class::cast).toList();
  }

  /**
   * The numbers of a reduction of a tile.
   *
   * @param found what the slots came to
   * @param cells of the tile
   */
  double[] numbers(int reduction, double[] found, long cells) {
    int from = slot(reduction);
    return switch (reductions.get(reduction)) {
      case Total _ -> new double[] {found[from], cells, found[from + 1]};
      case Counts counts -> Arrays.copyOfRange(found, from, from + counts.size());
      case Least least -> leasts(least, found, from);
    };
  }

  /** Without those below the first limit and those above the last. */
  private static double[] leasts(Least least, double[] found, int from) {
    double[] numbers = new double[least.size()];
    int where = from + least.limits().length + 1;
    System.arraycopy(found, from + 1, numbers, 0, least.places());
    System.arraycopy(found, where + 1, numbers, least.places(), least.places());
    return numbers;
  }
}
