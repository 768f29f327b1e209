package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Pace PACE = new Pace(2, 1, 0.5, 3);

  /** A cell saves 2 ns and an evaluation 2.5, against 2 s. */
  @Test
  void aDeviceGainsWhereItSavesMoreThanItsStart() {
    assertThat(PACE.isGain(new Amount(0.99e9, 0))).isFalse();
    assertThat(PACE.isGain(new Amount(1.01e9, 0))).isTrue();
    assertThat(PACE.isGain(new Amount(0, 0.79e9))).isFalse();
    assertThat(PACE.isGain(new Amount(0, 0.81e9))).isTrue();
    assertThat(PACE.isGain(new Amount(0.6e9, 0.4e9))).isTrue();
    assertThat(PACE.isGain(Amount.NONE)).isFalse();
    assertThat(new Pace(0, 4, 3.5, 3).isGain(new Amount(1e12, 1e12))).isFalse();
  }

  @Test
  void theReckoningIsTold() {
    assertThat(PACE.text(new Amount(1e6, 0)))
        .isEqualTo(
            "starts in 2.0 s and takes 1.0 ns a cell, 0.50 of them in the kernel, where the"
                + " processor takes 3.0: a gain from 1.0e+09 cells on, and the job has 1.0e+06,"
                + " runs of fits counted with each evaluation");
    assertThat(new Pace(0, 4, 3.5, 3).text(new Amount(1e6, 0))).contains("takes 3.0: no gain,");
  }

  @Test
  void itIsReadAsItWasWritten() {
    Pace pace = new Pace(1 / 3.0, 1e-3, 0, 7);
    assertThat(Pace.parse(pace.line())).isEqualTo(pace);
  }

  @Test
  void theTrialTimesBoth() throws InterruptedException {
    Device device = HostDevice.backend(TestBackends.reference()).device().orElseThrow();
    Pace pace = PaceTrial.of(device, Instant.now().minusSeconds(100), TestBackends.vector());
    assertThat(pace.start()).isGreaterThan(100);
    assertThat(pace.cell()).isPositive();
    assertThat(pace.processor()).isPositive();
  }
}
