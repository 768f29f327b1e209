package dev.scalesweep.kernels.surface;

import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How large an error of one unit in every operation becomes in an output. For a sum of terms c ·
 * exp(a) it is (1 + the largest exponent a) · (the sum of the absolute terms), since the error of
 * an exponent is as large as the exponent and a factor for the exponential; other operations hand
 * the errors of their operands on by their derivatives, to first order.
 *
 * <p>Where first order says nothing, the scale is infinite: an operand that is itself uncertain by
 * a quarter, a condition whose sides are equal within their errors. Where a value on the way is
 * beyond the numbers of the device, it is NaN.
 */
final class ErrorScale {
  /** Beyond this share of an operand, first order is not enough. */
  private static final double TRUSTED = 0.25;

  private final Arithmetic arithmetic;
  private final List<Node> nodes;
  private final int[][] operands;
  private final int[] inputs;
  private final int[] outputs;
  private final int[][] below;
  private final double[] value;
  private final double[] scale;

  ErrorScale(Program program, Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.nodes = Graph.below(program.outputs());
    Map<Node, Integer> index = new HashMap<>();
    nodes.forEach(node -> index.put(node, index.size()));
    this.operands = nodes.stream().map(it -> indices(it.operands(), index)).toArray(int[][]::new);
    this.inputs = IntStream.range(0, nodes.size()).filter(i -> !name(i).isEmpty()).toArray();
    this.outputs = indices(program.outputs(), index);
    this.below =
        program.outputs().stream()
            .map(it -> indices(Graph.below(List.of(it)), index))
            .toArray(int[][]::new);
    this.value = new double[nodes.size()];
    this.scale = new double[nodes.size()];
  }

  private static int[] indices(List<Node> nodes, Map<Node, Integer> index) {
    return nodes.stream().mapToInt(index::get).toArray();
  }

  /** The nodes that have their values from outside. */
  int[] inputs() {
    return inputs;
  }

  /** The name of an input. */
  String name(int input) {
    return nodes.get(input).name();
  }

  /** Sets the value of an input. */
  void set(int input, double number) {
    value[input] = number;
  }

  /** The scale of an output at the values of the inputs. */
  double of(int output) {
    for (int i : below[output]) {
      Node node = nodes.get(i);
      value[i] = value(node, operands[i], value[i]);
      double size = Math.abs(value[i]);
      double own = size + arithmetic.smallest() / arithmetic.unit();
      scale[i] = size > arithmetic.largest() ? Double.NaN : own + inherited(node, operands[i], i);
    }
    return scale[outputs[output]];
  }

  private double value(Node node, int[] of, double set) {
    return switch (node.operation()) {
      case CONSTANT -> node.constant();
      case INPUT -> set;
      case ADD -> value[of[0]] + value[of[1]];
      case SUBTRACT -> value[of[0]] - value[of[1]];
      case MULTIPLY -> value[of[0]] * value[of[1]];
      case DIVIDE -> value[of[0]] / value[of[1]];
      case NEGATE -> -value[of[0]];
      case MULTIPLY_ADD -> value[of[0]] * value[of[1]] + value[of[2]];
      case EXP -> Math.exp(value[of[0]]);
      case LOG -> Math.log(value[of[0]]);
      case SQRT -> Math.sqrt(value[of[0]]);
      case MINIMUM -> Math.min(value[of[0]], value[of[1]]);
      case MAXIMUM -> Math.max(value[of[0]], value[of[1]]);
      case IF_LESS -> value[of[0]] < value[of[1]] ? value[of[2]] : value[of[3]];
    };
  }

  private double inherited(Node node, int[] of, int index) {
    return switch (node.operation()) {
      case CONSTANT, INPUT -> 0;
      case ADD, SUBTRACT -> scale[of[0]] + scale[of[1]];
      case MULTIPLY -> product(of);
      case MULTIPLY_ADD -> product(of) + Math.abs(value[of[0]] * value[of[1]]) + scale[of[2]];
      case DIVIDE ->
          (scale[of[0]] + Math.abs(value[index]) * trusted(of[1])) / Math.abs(value[of[1]]);
      case NEGATE -> scale[of[0]];
      case EXP -> exponential(value[index], scale[of[0]]);
      case LOG -> trusted(of[0]) / Math.abs(value[of[0]]);
      case SQRT -> trusted(of[0]) / (2 * value[index]);
      case MINIMUM, MAXIMUM -> Math.max(scale[of[0]], scale[of[1]]);
      case IF_LESS -> chosen(of);
    };
  }

  private double exponential(double value, double ofExponent) {
    boolean lost = ofExponent * arithmetic.unit() > TRUSTED;
    return lost ? Double.POSITIVE_INFINITY : value * ofExponent;
  }

  private double product(int[] of) {
    return Math.abs(value[of[0]]) * scale[of[1]] + Math.abs(value[of[1]]) * scale[of[0]];
  }

  private double trusted(int operand) {
    boolean lost = scale[operand] * arithmetic.unit() > TRUSTED * Math.abs(value[operand]);
    return lost ? Double.POSITIVE_INFINITY : scale[operand];
  }

  private double chosen(int[] of) {
    double doubt = arithmetic.unit() * (scale[of[0]] + scale[of[1]]);
    boolean lost = Math.abs(value[of[0]] - value[of[1]]) <= doubt;
    int taken = value[of[0]] < value[of[1]] ? of[2] : of[3];
    return Double.isNaN(doubt) ? Double.NaN : lost ? Double.POSITIVE_INFINITY : scale[taken];
  }
}
