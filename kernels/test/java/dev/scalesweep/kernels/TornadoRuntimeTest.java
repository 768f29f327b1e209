package dev.scalesweep.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider;

class TornadoRuntimeTest {
  @Test
  void theRuntimeIsThere() {
    assertThat(TornadoRuntimeProvider.getTornadoRuntime().getNumBackends()).isPositive();
    assertThat(TornadoRuntimeProvider.class.getModule().getName()).isEqualTo("tornado.api");
  }
}
