package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.backend.vector.VectorBackend;
import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendsTest {
  private static final List<String> MODULE = List.of("--add-modules", "jdk.incubator.vector");

  @TempDir private Path directory;

  @Test
  void withTheModuleBothBackendsAreUsable() {
    assertThat(Backends.list())
        .containsExactly(
            new Availability(
                "vector",
                true,
                "Vector API, "
                    + VectorBackend.preferredBits()
                    + " bits, "
                    + Runtime.getRuntime().availableProcessors()
                    + " cores"),
            new Availability("reference", true, "plain Java, one value at a time"));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, vector, vector is the fastest that works here",
    "vector, vector, vector was asked for",
    "reference, reference, reference was asked for"
  })
  void aNameGivesItsBackendAndTheReason(String name, String backend, String reason) {
    Choice choice = Backends.choose(name);
    assertThat(choice.backend().name()).isEqualTo(backend);
    assertThat(choice.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "ptx:0:1, 'backend ptx:0:1 cannot run: Java was started without TornadoVM'",
    "vektor, 'there is no backend \"vektor\"; auto, reference, vector or a device such as opencl:0:0"
        + " would be right'",
    "'', 'there is no backend \"\"; auto, reference, vector or a device such as opencl:0:0 would be"
        + " right'",
    "Vector, 'there is no backend \"Vector\"; auto, reference, vector or a device such as"
        + " opencl:0:0 would be right'"
  })
  void aNameThatCannotBeTakenIsAMistake(String name, String message) {
    assertThatThrownBy(() -> Backends.choose(name)).isInstanceOf(Mistake.class).hasMessage(message);
  }

  @Test
  void withoutTheModuleTheReferenceRunsAndVectorSaysWhyNot() throws Exception {
    String why =
        "the module jdk.incubator.vector is not there;"
            + " start Java with --add-modules jdk.incubator.vector";
    assertThat(report(List.of()))
        .containsExactly(
            "vector: no, " + why,
            "reference: yes, plain Java, one value at a time",
            "auto: reference, vector cannot run: " + why + ", 1 + 2 = 3.0",
            "reference: reference, reference was asked for, 1 + 2 = 3.0",
            "vector: backend vector cannot run: " + why);
  }

  @ParameterizedTest
  @CsvSource({"128", "256", "512"})
  void theWidthOfVectorsCanBeSet(String bits) throws Exception {
    assertThat(report(List.of("-Dscalesweep.vector.bits=" + bits)))
        .anyMatch(line -> line.startsWith("vector: yes, Vector API, " + bits + " bits, "))
        .contains("auto: vector, vector is the fastest that works here, 1 + 2 = 3.0");
  }

  @Test
  void anotherWidthIsAMistake() throws Exception {
    assertThat(report(List.of("-Dscalesweep.vector.bits=64")))
        .containsExactly("scalesweep.vector.bits is \"64\"; 128, 256 or 512 would be right");
  }

  /** What {@link BackendsReport} prints, with the module if there are other options. */
  private List<String> report(List<String> options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    all.addAll(options.isEmpty() ? List.of() : MODULE);
    all.add("-Dscalesweep.cache=" + directory);
    String output = ChildJvm.run(BackendsReport.class, all, "auto", "reference", "vector");
    assertThat(Files.exists(directory.resolve("kernels"))).isEqualTo(output.contains("3.0"));
    return output.lines().toList();
  }
}
