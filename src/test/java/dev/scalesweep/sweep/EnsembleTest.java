package dev.scalesweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.Condition;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.ensemble.Ensemble;
import dev.scalesweep.sweep.ensemble.Members;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final List<Axis> AXES =
      List.of(
          new Axis("N", "", TestLaws.logSpaced(1e8, 1e11, 7)),
          new Axis("D", "", TestLaws.logSpaced(1e9, 1e12, 9)));

  private final Law law = TestLaws.chinchilla();
  private final Map<String, Double> values = law.fits().get("besiroglu").values();

  /** More members than are computed at a time. */
  private List<Map<String, Double>> members(int count) {
    SplittableRandom random = new SplittableRandom(1);
    List<Map<String, Double>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Double> member = new HashMap<>(values);
      member.replaceAll((_, value) -> value * (1 + 0.1 * random.nextDouble()));
      members.add(member);
    }
    return members;
  }

  private double[][] outputs(Backend backend, int threads, List<Map<String, Double>> members)
      throws InterruptedException {
    Ensemble ensemble = new Ensemble(List.of(new Members(law, members)), List.of(0.0, 0.5, 1.0));
    Condition condition = Condition.parse("D >= N", Place.of("test"));
    SurfaceOutputs outputs =
        new SurfaceOutputs(
            List.of(), Optional.of(ensemble), Optional.of(condition), Precision.FLOAT64);
    try (Surface surface = new Surface(law, backend, AXES, values, outputs)) {
      return surface.computeAll(threads, _ -> {}).outputs();
    }
  }

  @Test
  void hasTheSameBitsOnEveryBackendAndNumberOfThreads() throws InterruptedException {
    List<Map<String, Double>> members = members(1300);
    double[][] reference = outputs(TestBackends.reference(), 1, members);
    double[][] vector = outputs(TestBackends.vector(), 2, members);
    for (int output = 0; output < reference.length; output++) {
      assertThat(vector[output]).isEqualTo(reference[output]);
    }
  }

  @Test
  void theBoundsAreThoseOfTheMembersAndOtherCellsAreLeftOut() throws InterruptedException {
    List<Map<String, Double>> members = members(3);
    double[][] cells = outputs(TestBackends.vector(), 1, members);
    for (int cell = 0; cell < cells[0].length; cell++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Map<String, Double> member : members) {
        double loss = one(member)[cell];
        low = Math.min(low, loss);
        high = Math.max(high, loss);
      }
      if (cells[0][cell] > 0) {
        assertThat(cells[3][cell] / low).isCloseTo(1, within(1e-14));
        assertThat(cells[5][cell] / high).isCloseTo(1, within(1e-14));
      } else {
        assertThat(cells[0][cell]).isNaN();
        assertThat(cells[3][cell]).isNaN();
      }
    }
  }

  private double[] one(Map<String, Double> member) throws InterruptedException {
    try (Surface surface = new Surface(law, TestBackends.vector(), AXES, member)) {
      return surface.compute(1, _ -> {});
    }
  }

  @Test
  void aMemberWithoutANumberLeavesNone() throws InterruptedException {
    List<Map<String, Double>> members = members(3);
    members.get(1).put("E", Double.NaN);
    double[][] cells = outputs(TestBackends.reference(), 1, members);
    assertThat(Arrays.stream(cells[0])).anyMatch(Double::isFinite);
    for (int output = 1; output < cells.length; output++) {
      assertThat(cells[output]).containsOnly(Double.NaN);
    }
  }
}
