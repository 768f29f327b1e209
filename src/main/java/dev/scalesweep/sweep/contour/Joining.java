package dev.scalesweep.sweep.contour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes lines of pieces that share edges: those with ends first, then the closed ones, each from
 * the first of its pieces on.
 */
final class Joining {
  private static final int NONE = -1;

  private final int[] neighbours;
  private final boolean[] taken;

  /** Finds out which ends lie on one edge; there are two at most. */
  Joining(Crossings pieces) {
    this.neighbours = new int[pieces.size()];
    this.taken = new boolean[pieces.size()];
    Map<Long, Integer> open = new HashMap<>();
    for (int end = 0; end < neighbours.length; end++) {
      Integer other = open.remove(pieces.edge(end));
      neighbours[end] = NONE;
      if (other == null) {
        open.put(pieces.edge(end), end);
      } else {
        neighbours[end] = other;
        neighbours[other] = end;
      }
    }
  }

  /** The ends along each line; a closed line ends where it begins. */
  List<int[]> lines() {
    List<int[]> lines = new ArrayList<>();
    for (int end = 0; end < neighbours.length; end++) {
      if (neighbours[end] == NONE && !taken[end]) {
        lines.add(follow(end));
      }
    }
    for (int end = 0; end < neighbours.length; end++) {
      if (!taken[end]) {
        lines.add(follow(end));
      }
    }
    return lines;
  }

  private int[] follow(int first) {
    List<Integer> line = new ArrayList<>(List.of(first));
    int end = first;
    while (end != NONE && !taken[end]) {
      int across = end ^ 1;
      taken[end] = true;
      taken[across] = true;
      line.add(across);
      end = neighbours[across];
    }
    return line.stream().mapToInt(it -> it).toArray();
  }
}
