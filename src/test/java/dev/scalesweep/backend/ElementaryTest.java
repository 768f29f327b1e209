package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.kernel.Program;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine's exponential and logarithm against {@link StrictMath}, whose own error is below 1 ulp
 * and so leaves 2 for the distance between the two.
 */
class ElementaryTest {
  private static final int POINTS = 1 << 20;
  private static final double LOG_2 = StrictMath.log(2);

  static List<Backend> backends() {
    return List.of(TestBackends.reference(), TestBackends.vector());
  }

  /** What is not a normal number counts as zero. */
  private static double exp(double x) {
    return x < -708 ? 0 : StrictMath.exp(x);
  }

  private static double log(double x) {
    return StrictMath.log(x >= 0 && x < Double.MIN_NORMAL ? 0 : x);
  }

  @Test
  void expOfAnyBitPatternIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(1);
    check("exp", ElementaryTest::exp, TestBackends.vector(), any(random), POINTS);
  }

  @Test
  void expOfItsWholeRangeIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(2);
    DoubleSupplier range = () -> random.nextDouble(-750, 715);
    check("exp", ElementaryTest::exp, TestBackends.vector(), range, POINTS);
  }

  @Test
  void logOfAnyBitPatternIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(3);
    check("log", ElementaryTest::log, TestBackends.vector(), any(random), POINTS);
  }

  @Test
  void logBetweenItsReductionsIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(4);
    DoubleSupplier range = () -> random.nextDouble(0.5, 2);
    check("log", ElementaryTest::log, TestBackends.vector(), range, POINTS);
  }

  @Test
  void logNearOneIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(5);
    DoubleSupplier near =
        () -> 1 + random.nextDouble(-1, 1) * Math.scalb(1.0, -random.nextInt(1, 53));
    check("log", ElementaryTest::log, TestBackends.vector(), near, POINTS / 8);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void expIsWithinTwoUlpAtEveryBoundary(Backend backend) {
    double[] boundaries =
        around(
            DoubleStream.of(
                0,
                1,
                -1,
                709.782712893384,
                -708,
                -708.3964185322641,
                -745.1332191019411,
                710,
                -746,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                0x1p-54,
                -0x1p-54,
                Double.MAX_VALUE,
                -Double.MAX_VALUE),
            DoubleStream.iterate(-1076, n -> n <= 1025, n -> n + 1).map(n -> n * LOG_2),
            DoubleStream.iterate(-1076, n -> n <= 1025, n -> n + 1).map(n -> (n + 0.5) * LOG_2));
    checkAll("exp", ElementaryTest::exp, backend, boundaries);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void logIsWithinTwoUlpAtEveryBoundary(Backend backend) {
    double[] boundaries =
        around(
            DoubleStream.of(
                0,
                1,
                Math.sqrt(0.5),
                Math.sqrt(2),
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -1,
                -Double.MIN_VALUE,
                -Double.MAX_VALUE),
            DoubleStream.iterate(-1074, n -> n <= 1023, n -> n + 1)
                .map(n -> Math.scalb(1.0, (int) n)),
            DoubleStream.iterate(-1074, n -> n <= 1023, n -> n + 1)
                .map(n -> Math.scalb(Math.sqrt(0.5), (int) n)));
    checkAll("log", ElementaryTest::log, backend, boundaries);
  }

  /** The values, their neighbours, and what is no finite number. */
  private static double[] around(DoubleStream... values) {
    DoubleStream neighbours =
        Arrays.stream(values)
            .flatMapToDouble(it -> it)
            .flatMap(it -> DoubleStream.of(Math.nextDown(it), it, Math.nextUp(it)));
    DoubleStream special =
        DoubleStream.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    return DoubleStream.concat(neighbours, special).toArray();
  }

  private static DoubleSupplier any(SplittableRandom random) {
    return () -> Double.longBitsToDouble(random.nextLong());
  }

  private static void check(
      String function,
      DoubleUnaryOperator oracle,
      Backend backend,
      DoubleSupplier source,
      int count) {
    checkAll(function, oracle, backend, DoubleStream.generate(source).limit(count).toArray());
  }

  private static void checkAll(
      String function, DoubleUnaryOperator oracle, Backend backend, double[] arguments) {
    double[] results = compute(function, backend, arguments);
    for (int i = 0; i < arguments.length; i++) {
      double expected = oracle.applyAsDouble(arguments[i]);
      if (!isWithinTwoUlp(results[i], expected)) {
        assertThat(results[i]).as(function + "(" + arguments[i] + ")").isEqualTo(expected);
      }
    }
  }

  private static double[] compute(String function, Backend backend, double[] arguments) {
    Program program = TestPrograms.of(Program.Mode.CELLS, function + "(c1)");
    double[][] one = {new double[1], new double[1]};
    TestGrid grid = new TestGrid(new double[2], one, new double[][] {arguments, arguments});
    return grid.cells(backend.cells(program))[0];
  }

  /** Bit patterns of doubles of one sign are in the order of their values. */
  private static boolean isWithinTwoUlp(double result, double expected) {
    long distance = Double.doubleToLongBits(result) - Double.doubleToLongBits(expected);
    boolean finite = Double.isFinite(expected) && Double.isFinite(result);
    return distance == 0 || (finite && Math.abs(distance) <= 2);
  }
}
