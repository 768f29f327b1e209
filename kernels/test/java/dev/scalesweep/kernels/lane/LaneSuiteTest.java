package dev.scalesweep.kernels.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.HostMinimiser;
import dev.scalesweep.backend.MinimiserInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.descent.State;
import dev.scalesweep.input.Place;
import dev.scalesweep.kernels.DeviceTest;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits on a device beside those of the processor. */
@DeviceTest
class LaneSuiteTest {
  private static final int SAMPLES = 3;
  private static final int STARTS = 70;
  private static final int MANY = 1000;

  static Stream<Law> laws() {
    LawCatalog catalog = LawCatalog.ofInstallation();
    return catalog.names().stream().map(name -> catalog.law(name, Place.of("test")));
  }

  private static Reached device(LaneCase law, MinimiserInputs inputs, Precision precision)
      throws InterruptedException {
    return device(TestLanes.MEMORY, KernelNumber.FLOAT64, law, inputs, precision);
  }

  private static Reached device(
      long memory, KernelNumber doubles, LaneCase law, MinimiserInputs inputs, Precision precision)
      throws InterruptedException {
    AtomicLong clock = new AtomicLong();
    LaneDevice device = TestLanes.device(memory, doubles, clock::addAndGet);
    Reached reached =
        Reached.of(
            device.minimiser(law.compiled(), inputs, precision),
            inputs.sampleCount(),
            inputs.starts().length);
    assertThat(clock.get()).as("kernel time").isPositive();
    return reached;
  }

  private static Reached host(LaneCase law, MinimiserInputs inputs) throws InterruptedException {
    return Reached.of(
        new HostMinimiser(law.compiled(), inputs), inputs.sampleCount(), inputs.starts().length);
  }

  /**
   * The steps by sign, the metric from the curvature and one step of BFGS: so few that rounding
   * does not grow, but where a derivative is almost zero or the curvature almost singular.
   */
  @ParameterizedTest
  @MethodSource("laws")
  void theFirstStepsAreThoseOfTheReference(Law law) throws InterruptedException {
    LaneCase lanes = new LaneCase(law);
    MinimiserInputs inputs = lanes.inputs(SAMPLES, STARTS, 1, false);
    Reached reached = device(lanes, inputs, Precision.FLOAT64);
    assertThat(reached.differing(host(lanes, inputs), 1e-8)).isLessThan(SAMPLES * STARTS / 20);
  }

  /**
   * Checks the best of each sample, and how many starts come near it.
   *
   * @param error of the best objective
   * @param share of the objective within which a start is near
   */
  private static void checkMinima(Reached reached, Reached expected, double error, double share) {
    for (int sample = 0; sample < SAMPLES; sample++) {
      double best = expected.best(sample);
      assertThat(reached.best(sample) / best - 1).isCloseTo(0, within(error));
      assertThat(reached.at(sample, best, share))
          .isCloseTo(expected.at(sample, best, share), within(STARTS / 20L));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wholeFitsComeToTheSameMinima(boolean near) throws InterruptedException {
    LaneCase lanes = new LaneCase(TestLaws.chinchilla());
    MinimiserInputs inputs = lanes.inputs(SAMPLES, STARTS, MANY, near);
    Reached reached = device(lanes, inputs, Precision.FLOAT64);
    checkMinima(reached, host(lanes, inputs), 1e-9, 1e-4);
  }

  /** As on a device of PTX, whose functions are in single precision. */
  @Test
  void theEnginesOwnFunctionsComeToTheSameMinima() throws InterruptedException {
    LaneCase lanes = new LaneCase(TestLaws.chinchilla());
    MinimiserInputs inputs = lanes.inputs(SAMPLES, STARTS, MANY, false);
    Reached reached =
        device(TestLanes.MEMORY, KernelNumber.PORTABLE64, lanes, inputs, Precision.FLOAT64);
    checkMinima(reached, host(lanes, inputs), 1e-9, 1e-4);
  }

  /** Single precision comes close. */
  @Test
  void aScreeningComesToTheSameMinima() throws InterruptedException {
    LaneCase lanes = new LaneCase(TestLaws.chinchilla());
    MinimiserInputs inputs = lanes.inputs(SAMPLES, STARTS, MANY, false);
    inputs.settings()[State.TOLERANCE] = 1e-6;
    inputs.settings()[State.PRECISION] = 1e-4;
    inputs.settings()[State.ROUNDING] = 1e-6;
    Reached reached = device(lanes, inputs, Precision.FLOAT32);
    checkMinima(reached, host(lanes, inputs), 1e-4, 1e-2);
  }

  /** Batches of one sample, and so few lanes that a lane has several fits. */
  @Test
  void littleMemoryMakesBatchesAndFewLanesOfThem() throws InterruptedException {
    LaneCase lanes = new LaneCase(TestLaws.chinchilla());
    MinimiserInputs inputs = lanes.inputs(2, 20, MANY, true);
    Reached expected = device(lanes, inputs, Precision.FLOAT64);
    long memory = 4 * 3 * LaneArrays.bytesOfLane(lanes.size());
    assertThat(
            device(memory, KernelNumber.FLOAT64, lanes, inputs, Precision.FLOAT64)
                .differing(expected, 0))
        .isZero();
  }
}
