package dev.scalesweep.kernels.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.ObjectiveProgram;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Weighting;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LaneSourceTest {
  private static String text(String formula, String variable, double delta, KernelNumber number) {
    Parameter parameter = parameter("p");
    ParameterSpace space =
        ParameterSpace.of(TestLaws.of(formula, List.of(variable), List.of(parameter)));
    Objective objective = new Objective(Objective.Kind.HUBER_LOG, delta);
    return LaneSource.of(
            TestBackends.reference().sums(ObjectiveProgram.of(space, objective, Weighting.BY_LANE)),
            number)
        .text("Kernel");
  }

  private static Parameter parameter(String name) {
    return TestLaws.chinchilla().parameters().stream()
        .filter(it -> it.transform() == Transform.NONE)
        .findFirst()
        .map(it -> new Parameter(name, it.transform(), it.starts(), it.bounds()))
        .orElseThrow();
  }

  @Test
  void namesAndNumbersOfAUserNeverReachTheSource() {
    String plain = text("2.25 + 414 / x^p", "x", 1e-3, KernelNumber.FLOAT64);
    String odd = text("6.02e23 + 1e-300 / barrier^p", "barrier", 0.125, KernelNumber.FLOAT64);
    assertThat(odd).isEqualTo(plain).doesNotContain("barrier", "6.02", "0.125", "2.25", "414");
  }

  @Test
  void onlyWhatTheDeviceGetsRightIsWritten() {
    for (KernelNumber precision : KernelNumber.values()) {
      String text = text("max(2, x^p) + min(x * p, 3)", "x", 1e-3, precision);
      assertThat(text).doesNotContain("fma", "<=", ">=", "Math.min", "Math.max", "&&", "||");
      assertThat(Pattern.compile("\\d\\.\\d").matcher(text).find()).as("literals").isFalse();
    }
  }

  @Test
  void sumsAreOfThePrecisionAskedForAndStepsAreDouble() {
    assertThat(text("x^p", "x", 1e-3, KernelNumber.FLOAT32))
        .contains("float k_sum0 = 0;", "FloatArray k_row", "new double[")
        .doesNotContain("double k_sum");
  }
}
