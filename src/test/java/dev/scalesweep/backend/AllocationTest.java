package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiled vector code keeps its vectors in registers. If the just-in-time compiler boxed them,
 * every call would allocate. Each width needs a process of its own, as a user's job has.
 */
class AllocationTest {

  @ParameterizedTest
  @ValueSource(strings = {"-XX:UseAVX=3", "-XX:UseAVX=2"})
  void aWarmWorkerAllocatesNothing(String option) throws Exception {
    List<String> options =
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", option, "--add-modules", "jdk.incubator.vector");
    assertThat(ChildJvm.run(AllocationProbe.class, options)).isEqualTo("0 bytes");
  }
}
