package dev.scalesweep.sweep;

import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is computed of a surface: the loss, then what is derived, over rows of the leading axes and
 * columns of the others. The axes are divided where that leaves the least work, so that a power
 * that depends on few of them is computed for few combinations of their points.
 *
 * @param program what is computed
 * @param shape how the axes are divided
 */
public record SurfaceProgram(Program program, Shape shape) {
  /** What operations cost, in additions. */
  private static final int TRANSCENDENTAL = 12;

  private static final int EXPENSIVE = 4;

  /**
   * About as many cells are computed in plain Java and with vectors in the same time, from the
   * start of a process on: what has more functions is slower in the one and compiled later for the
   * other.
   */
  private static final double LITTLE = 1e8;

  /** What every segment costs beside its cells. */
  private static final int SEGMENT = 100;

  /**
   * The program of a surface.
   *
   * @param axes at least one; the last varies fastest
   * @param derived what is computed beside the loss
   */
  public static SurfaceProgram of(Law law, List<Axis> axes, List<Derived> derived) {
    return IntStream.range(0, axes.size())
        .mapToObj(leading -> of(law, Shape.of(axes, leading), derived))
        .min(Comparator.comparingDouble(SurfaceProgram::work))
        .orElseThrow();
  }

  /**
   * The program of a plane, whose rows are the first axis of more than one point.
   *
   * @param axes two of them of more than one point
   */
  static SurfaceProgram plane(Law law, List<Axis> axes, List<Derived> derived) {
    int leading = 1;
    while (axes.get(leading - 1).size() == 1) {
      leading++;
    }
    return of(law, Shape.of(axes, leading), derived);
  }

  private static SurfaceProgram of(Law law, Shape shape, List<Derived> derived) {
    return new SurfaceProgram(new SurfaceNodes(law, shape, derived).outputs(), shape);
  }

  /**
   * Whether plain Java has computed all cells and looked through them before vectors are fast.
   *
   * @param members how many fits are computed of each cell
   */
  boolean isLittle(int members) {
    return (double) shape.cells() * members < LITTLE;
  }

  /** About what computing all cells costs, in additions. */
  private double work() {
    double rows = shape.rows().count();
    double columns = shape.columns().count();
    double work = rows * Math.ceil(columns / Segment.MOST) * SEGMENT;
    for (Node node : Graph.below(program.outputs())) {
      work += cost(node) * times(node.level(), rows, columns);
    }
    return work;
  }

  private double times(Level level, double rows, double columns) {
    return switch (level) {
      case UNIFORM -> 1;
      case ROW -> rows * Math.ceil(columns / shape.tileColumns());
      case COLUMN -> columns;
      case CELL -> rows * columns;
    };
  }

  private static int cost(Node node) {
    if (node.isLeaf()) {
      return 0;
    }
    if (node.operation().isTranscendental()) {
      return TRANSCENDENTAL;
    }
    return node.operation().isExpensive() ? EXPENSIVE : 1;
  }
}
