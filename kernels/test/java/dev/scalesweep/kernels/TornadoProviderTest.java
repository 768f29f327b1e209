package dev.scalesweep.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.backend.Pace;
import dev.scalesweep.backend.Precision;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DeviceTest
class TornadoProviderTest {
  private final TornadoProvider provider = new TornadoProvider();

  @Test
  void everyDeviceDescribesItself() {
    assertThat(TestDevices.all())
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.name()).matches("[a-z]+:\\d+:\\d+");
          assertThat(it.title()).isNotBlank();
          assertThat(it.driver()).isNotBlank();
          assertThat(it.memory()).isGreaterThan(1 << 20);
          assertThat(it.largestBuffer()).isBetween(1L << 20, it.memory());
        });
    assertThat(TestDevices.all()).extracting(DeviceDescription::name).doesNotHaveDuplicates();
  }

  /** Fails if no kernel ran: the trial looks at the profiler's kernel time. */
  @ParameterizedTest
  @EnumSource
  void theFirstDeviceComputes(Precision precision) {
    provider.tryOut(TestDevices.firstName(), precision);
  }

  @Test
  void theFirstDeviceIsTimedBesideTheProcessor() throws InterruptedException {
    Pace pace = provider.pace(TestDevices.firstName(), Instant.now());
    assertThat(pace.start()).isPositive();
    assertThat(pace.kernel()).isPositive().isLessThan(pace.cell());
    assertThat(pace.processor()).isPositive();
  }

  @Test
  void aDeviceIsOpenedByItsName() {
    assertThat(provider.open(TestDevices.firstName()).description())
        .isEqualTo(TestDevices.all().getFirst());
  }

  @Test
  void aDeviceThatIsNotThereIsLost() {
    assertThatThrownBy(() -> provider.open("opencl:9:9"))
        .isInstanceOf(DeviceLost.class)
        .hasMessage("the device opencl:9:9 is no longer there");
  }
}
