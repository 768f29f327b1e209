package dev.scalesweep.expr.graph;

import static dev.scalesweep.expr.graph.Operation.CONSTANT;
import static dev.scalesweep.expr.graph.Operation.DIVIDE;
import static dev.scalesweep.expr.graph.Operation.EXP;
import static dev.scalesweep.expr.graph.Operation.IF_LESS;
import static dev.scalesweep.expr.graph.Operation.MAXIMUM;
import static dev.scalesweep.expr.graph.Operation.MINIMUM;
import static dev.scalesweep.expr.graph.Operation.MULTIPLY;
import static dev.scalesweep.expr.graph.Operation.NEGATE;

import dev.scalesweep.expr.BinaryOperation;
import dev.scalesweep.expr.UnaryOperation;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic that builds simplified graphs. Constants are folded, neutral elements dropped,
 * powers written as exponentials of logarithms, and exponentials merged where that saves one:
 * {@code exp(a) / N^alpha} becomes {@code exp(a - alpha log N)}. A product of a row's and a
 * column's exponential is left alone, since it costs one multiplication a cell and no exponential.
 */
public final class Algebra {
  /**
   * Powers up to this integer exponent are repeated multiplications; their rounding errors add up,
   * and beyond it to more than those of {@code exp(n log x)}.
   */
  private static final double LARGEST_REPETITION = 1024;

  private final Graph graph;
  private final boolean merging;

  /** An arithmetic that makes its nodes in the given graph. */
  public Algebra(Graph graph) {
    this(graph, true);
  }

  private Algebra(Graph graph, boolean merging) {
    this.graph = graph;
    this.merging = merging;
  }

  /**
   * The arithmetic of derivatives in the same graph: the exponentials that these multiply are
   * computed anyway, so that a merged one would be one more.
   */
  public Algebra withoutMerging() {
    return new Algebra(graph, false);
  }

  /** A number. */
  public Node constant(double value) {
    return graph.constant(value);
  }

  /** {@code left + right}. */
  public Node add(Node left, Node right) {
    if (left.is(CONSTANT) && right.is(CONSTANT)) {
      return constant(left.constant() + right.constant());
    }
    if (left.isConstant(0)) {
      return right;
    }
    if (right.isConstant(0)) {
      return left;
    }
    if (right.is(NEGATE)) {
      return subtract(left, right.operand(0));
    }
    return left.is(NEGATE)
        ? subtract(right, left.operand(0))
        : graph.of(Operation.ADD, left, right);
  }

  /** {@code left - right}. */
  public Node subtract(Node left, Node right) {
    if (left.is(CONSTANT) && right.is(CONSTANT)) {
      return constant(left.constant() - right.constant());
    }
    if (left.isConstant(0)) {
      return negate(right);
    }
    if (right.isConstant(0)) {
      return left;
    }
    return right.is(NEGATE)
        ? add(left, right.operand(0))
        : graph.of(Operation.SUBTRACT, left, right);
  }

  /** {@code -operand}, taken into the operand that is computed less often. */
  public Node negate(Node operand) {
    if (operand.is(CONSTANT)) {
      return constant(-operand.constant());
    }
    if (operand.is(NEGATE)) {
      return operand.operand(0);
    }
    if (operand.is(Operation.SUBTRACT)) {
      return subtract(operand.operand(1), operand.operand(0));
    }
    if (operand.is(MULTIPLY)) {
      Node left = operand.operand(0);
      Node right = operand.operand(1);
      if (right.level() != operand.level()) {
        return multiply(left, negate(right));
      }
      if (left.level() != operand.level()) {
        return multiply(negate(left), right);
      }
    }
    return graph.of(NEGATE, operand);
  }

  /** {@code left * right}. */
  public Node multiply(Node left, Node right) {
    if (left.is(CONSTANT) && right.is(CONSTANT)) {
      return constant(left.constant() * right.constant());
    }
    if (left.is(CONSTANT)) {
      return scale(left, right);
    }
    if (right.is(CONSTANT)) {
      return scale(right, left);
    }
    if (left.is(NEGATE)) {
      return negatedProduct(left.operand(0), right);
    }
    return right.is(NEGATE) ? negatedProduct(right.operand(0), left) : merged(left, right);
  }

  /** {@code -left * right}, the sign taken into the right factor if that is computed less often. */
  private Node negatedProduct(Node left, Node right) {
    boolean cheaper = right.is(NEGATE) || right.level() != left.level().join(right.level());
    return cheaper
        ? merged(left, negate(right))
        : graph.of(MULTIPLY, graph.of(NEGATE, left), right);
  }

  private Node scale(Node factor, Node operand) {
    if (factor.isConstant(1)) {
      return operand;
    }
    return factor.isConstant(-1) ? negate(operand) : graph.of(MULTIPLY, factor, operand);
  }

  private Node merged(Node left, Node right) {
    if (saves(left, right)) {
      return exp(add(left.operand(0), right.operand(0)));
    }
    Node absorbed = absorbed(left, right);
    if (absorbed == null) {
      absorbed = absorbed(right, left);
    }
    return absorbed != null ? absorbed : graph.of(MULTIPLY, left, right);
  }

  /** The product times a factor that can be merged with a factor of the product. */
  private @Nullable Node absorbed(Node product, Node factor) {
    if (!product.is(MULTIPLY)) {
      return null;
    }
    Node first = product.operand(0);
    Node second = product.operand(1);
    if (saves(second, factor)) {
      return multiply(first, multiply(second, factor));
    }
    return saves(first, factor) ? multiply(second, multiply(first, factor)) : null;
  }

  /** Merging two exponentials saves one if one of them is computed as often as the product. */
  private boolean saves(Node left, Node right) {
    Level product = left.level().join(right.level());
    return merging
        && left.is(EXP)
        && right.is(EXP)
        && (left.level() == product || right.level() == product);
  }

  /** {@code left / right}; a division by an exponential becomes a multiplication. */
  public Node divide(Node left, Node right) {
    if (left.is(CONSTANT) && right.is(CONSTANT)) {
      return constant(left.constant() / right.constant());
    }
    if (right.isConstant(1)) {
      return left;
    }
    if (right.isConstant(-1)) {
      return negate(left);
    }
    return merging && right.is(EXP)
        ? multiply(left, exp(negate(right.operand(0))))
        : graph.of(DIVIDE, left, right);
  }

  /** The exponential. */
  public Node exp(Node operand) {
    return operand.is(CONSTANT)
        ? constant(UnaryOperation.EXP.apply(operand.constant()))
        : graph.of(EXP, operand);
  }

  /** The natural logarithm; of a product with an exponential, the sum of the logarithms. */
  public Node log(Node operand) {
    if (operand.is(CONSTANT)) {
      return constant(UnaryOperation.LOG.apply(operand.constant()));
    }
    if (operand.is(EXP)) {
      return operand.operand(0);
    }
    if (operand.is(MULTIPLY) && hasExponential(operand)) {
      return add(log(operand.operand(0)), log(operand.operand(1)));
    }
    if (operand.is(DIVIDE) && hasExponential(operand)) {
      return subtract(log(operand.operand(0)), log(operand.operand(1)));
    }
    return graph.of(Operation.LOG, operand);
  }

  /**
   * With one factor positive, both sides of log(xy) = log x + log y are NaN for the same values.
   */
  private static boolean hasExponential(Node product) {
    return product.operand(0).is(EXP) || product.operand(1).is(EXP);
  }

  /** The square root. */
  public Node sqrt(Node operand) {
    return operand.is(CONSTANT)
        ? constant(Math.sqrt(operand.constant()))
        : graph.of(Operation.SQRT, operand);
  }

  /**
   * {@code base ^ exponent}. A constant integer exponent takes any base; every other exponent gives
   * {@code exp(exponent * log(base))}, which is NaN for a negative base.
   */
  public Node power(Node base, Node exponent) {
    if (!exponent.is(CONSTANT)) {
      return exp(multiply(exponent, log(base)));
    }
    double value = exponent.constant();
    if (base.is(CONSTANT)) {
      return constant(BinaryOperation.POWER.apply(base.constant(), value));
    }
    if (value == 0.5) {
      return sqrt(base);
    }
    return value == Math.rint(value) && Double.isFinite(value)
        ? integerPower(base, value)
        : exp(multiply(exponent, log(base)));
  }

  private Node integerPower(Node base, double exponent) {
    if (Math.abs(exponent) > LARGEST_REPETITION) {
      Node size = exp(multiply(constant(exponent), log(maximum(base, negate(base)))));
      return exponent % 2 == 0 ? size : ifLess(base, constant(0), negate(size), size);
    }
    Node product = repeated(base, (int) Math.abs(exponent));
    return exponent < 0 ? divide(constant(1), product) : product;
  }

  /** Repeated squaring. */
  private Node repeated(Node base, int times) {
    if (times < 2) {
      return times == 0 ? constant(1) : base;
    }
    Node even = repeated(multiply(base, base), times / 2);
    return times % 2 == 0 ? even : multiply(even, base);
  }

  /** The smaller of two values; NaN if one is. */
  public Node minimum(Node left, Node right) {
    return fold(MINIMUM, BinaryOperation.MINIMUM, left, right);
  }

  /** The larger of two values; NaN if one is. */
  public Node maximum(Node left, Node right) {
    return fold(MAXIMUM, BinaryOperation.MAXIMUM, left, right);
  }

  private Node fold(Operation operation, BinaryOperation function, Node left, Node right) {
    return left.is(CONSTANT) && right.is(CONSTANT)
        ? constant(function.apply(left.constant(), right.constant()))
        : graph.of(operation, left, right);
  }

  /** {@code left < right ? then : otherwise}; {@code otherwise} if a side is NaN. */
  public Node ifLess(Node left, Node right, Node then, Node otherwise) {
    return then == otherwise ? then : graph.of(IF_LESS, left, right, then, otherwise);
  }
}
