package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.sweep.Axis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GridMemoryTest {
  private static final SweepPlan MILLION =
      new SweepPlan(
          "map",
          new SweepPlan.Known("parameters", Map.of(), Optional.empty()),
          List.of(new Axis("N", "", new double[1000]), new Axis("D", "", new double[1000])),
          List.of(),
          false,
          Set.of(),
          false);

  @Test
  void cellsThatFitAreLetPass() {
    assertThatCode(() -> GridMemory.check(MILLION, 12_000_000)).doesNotThrowAnyException();
  }

  @Test
  void cellsThatDoNotFitAreRefusedWithARemedy() {
    assertThatThrownBy(() -> GridMemory.check(MILLION, 11_900_000))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            "the 1000000 cells of the sweep map take 8 MiB, and Java may use 11 MiB for everything;"
                + " take fewer points, or more memory with SCALESWEEP_JAVA_OPTS=-Xmx2g");
  }
}
