package dev.scalesweep.kernels.surface;

import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;

/**
 * What the host computes before the cells, so that a separable law has N + M powers and not N × M:
 * what is the same everywhere, and what differs by row alone or by column alone. In a list of
 * points every column is a cell, and everything about it is left to the device.
 *
 * @param rows whether the values of a row are computed ahead
 * @param columns whether those of a column are
 */
record Ahead(boolean rows, boolean columns) {
  static Ahead of(Program program) {
    return new Ahead(!program.columns().isEmpty(), !program.rows().isEmpty());
  }

  /** Whether the kernel finds a value in an array. */
  boolean isLoaded(Node node) {
    return node.isLeaf()
        || switch (node.level()) {
          case UNIFORM -> true;
          case ROW -> rows;
          case COLUMN -> columns;
          case CELL -> false;
        };
  }
}
