package dev.scalesweep.sweep.contour;

import java.util.Arrays;

/**
 * Where a line enters and leaves squares of cells: pairs of edges, and where on each. The edge from
 * a cell to the next of its column has the number 2 · cell, the one to the next of its row the
 * number after it.
 */
final class Crossings {
  private static final int FIRST_ROOM = 16;

  private long[] edges = new long[FIRST_ROOM];
  private double[] shares = new double[FIRST_ROOM];
  private int size;

  /** Adds an end of a piece; every two make one. */
  void add(long edge, double share) {
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, 2 * size);
      shares = Arrays.copyOf(shares, 2 * size);
    }
    edges[size] = edge;
    shares[size] = share;
    size++;
  }

  /** Adds all of another list. */
  void addAll(Crossings others) {
    for (int i = 0; i < others.size; i++) {
      add(others.edges[i], others.shares[i]);
    }
  }

  /** How many ends there are. */
  int size() {
    return size;
  }

  /** The edge that an end is on. */
  long edge(int end) {
    return edges[end];
  }

  /** How far along the edge it is, from 0 to 1. */
  double share(int end) {
    return shares[end];
  }
}
