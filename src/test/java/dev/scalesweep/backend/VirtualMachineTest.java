package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.backend.vector.VectorBackend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits do not depend on how the virtual machine runs the code. */
class VirtualMachineTest {

  /** Often enough that the just-in-time compiler takes over in between. */
  private static final int MANY = 6_000;

  @ParameterizedTest
  @CsvSource({"-Xint", "-XX:TieredStopAtLevel=1", "-XX:UseAVX=2"})
  void anotherWayToRunGivesTheBitsOfTheReference(String option) throws Exception {
    List<String> options =
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", option, "--add-modules", "jdk.incubator.vector");
    String expected = Long.toString(Fingerprint.of("reference", 1));
    int repetitions = option.equals("-XX:UseAVX=2") ? MANY : 1;
    for (String backend : List.of("reference", "256")) {
      assertThat(ChildJvm.run(Fingerprint.class, options, backend, String.valueOf(repetitions)))
          .as(backend)
          .isEqualTo(expected);
    }
  }

  @Test
  void compilationChangesNoBits() {
    long expected = Fingerprint.of("reference", MANY);
    assertThat(Fingerprint.of(String.valueOf(VectorBackend.preferredBits()), MANY))
        .isEqualTo(expected);
  }
}
