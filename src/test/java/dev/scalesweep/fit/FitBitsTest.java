package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fit has the same bits interpreted, compiled by either compiler, and with narrower vectors. */
class FitBitsTest {
  private static final int BACKENDS = 4;

  @Test
  void everyBackendGivesTheSameBits() throws IOException, InterruptedException {
    List<String> hashes = hashes("-XX:+UseSerialGC").subList(0, BACKENDS);
    assertThat(hashes).containsOnly(hashes.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:UseAVX=2"})
  void everyWayToRunGivesTheSameBits(String option) throws IOException, InterruptedException {
    List<String> usual = hashes("-XX:+UseSerialGC").subList(0, BACKENDS);
    assertThat(hashes(option).subList(0, BACKENDS)).isEqualTo(usual);
  }

  private static List<String> hashes(String option) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(option, "--add-modules", "jdk.incubator.vector", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(FitBits.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<String> lines = output.lines().toList();
    assertThat(lines).hasSize(BACKENDS + 1);
    return lines;
  }
}
