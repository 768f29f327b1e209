package dev.scalesweep.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ApproachBootstrapTest {
  private static Growth growth(double a, int budgets) {
    return new Growth(new PowerLaw(1, a), new PowerLaw(1, 1 - a), budgets, 1, 2);
  }

  /**
   * Its replicates are standard normal; of ten, one has no growth and two go through fewer budgets.
   */
  private record Normal(Optional<Growth> growth) implements Approach {
    @Override
    public String reason() {
      return "";
    }

    @Override
    public Approach resampled(RandomGenerator random) {
      int kind = random.nextInt(10);
      double a = random.nextGaussian();
      return new Normal(
          kind == 0
              ? Optional.empty()
              : Optional.of(ApproachBootstrapTest.growth(a, kind <= 2 ? 4 : 5)));
    }
  }

  private static Certainty certainty(long seed) throws InterruptedException {
    Growth full = growth(0, 5);
    return new ApproachBootstrap(4000, List.of(95.0), seed)
        .of(new Normal(Optional.of(full)), full, _ -> {});
  }

  @Test
  void hasTheErrorAndTheIntervalOfItsReplicates() throws InterruptedException {
    Certainty certainty = certainty(1);
    // 3,600 replicates know the standard deviation to 1/sqrt(7200); four of these are 4.7%.
    assertThat(certainty.N().standardError()).isCloseTo(1, within(0.047));
    assertThat(certainty.D().standardError())
        .isCloseTo(certainty.N().standardError(), within(1e-12));
    double lower = certainty.N().intervals().getFirst().percentile().lower();
    double upper = certainty.N().intervals().getFirst().percentile().upper();
    // The standard error of the 2.5% quantile is sqrt(.025 .975 / 3600) / 0.0584.
    assertThat(lower).isCloseTo(-1.96, within(4 * 0.0445));
    assertThat(upper).isCloseTo(1.96, within(4 * 0.0445));
  }

  /** Binomial of 4,000: 400 without growth with a deviation of 19, 800 fewer with one of 25. */
  @Test
  void countsWhatFailsAndWhatGoesThroughFewerBudgets() throws InterruptedException {
    Certainty certainty = certainty(1);
    assertThat(certainty.N().failed()).isBetween(400 - 76, 400 + 76);
    assertThat(certainty.fewer()).isBetween(800 - 100, 800 + 100);
  }

  @Test
  void followsFromItsSeed() throws InterruptedException {
    assertThat(certainty(1)).isEqualTo(certainty(1));
    assertThat(certainty(1 + (1L << 40))).isNotEqualTo(certainty(1));
  }

  @Test
  void canBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> certainty(1)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
