package dev.scalesweep.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.law.LawCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the results depend on changes the hash of the job, and nothing else does. */
class FingerprintTest {
  @TempDir private Path directory;
  private String before;

  @BeforeEach
  void makeAJob() throws IOException {
    write(
        "job.yaml",
        """
        version: 1
        law: law.yaml
        runs: {file: runs.csv}
        sweeps: {map: {from: fit.json, axes: {x: [1, 2]}}}
        """);
    write(
        "law.yaml",
        """
        name: mine
        loss: a / x
        unit: nats per token
        variables: {x: {unit: any}}
        parameters: {a: {starts: [1]}}
        """);
    write("runs.csv", "x,loss\n1,2\n");
    write("fit.json", "{\"law\": \"mine\", \"parameters\": {\"a\": {\"value\": 1}}}");
    before = hash();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private String hash(String... overrides) {
    return JobReader.read(
            directory.resolve("job.yaml"), List.of(overrides), LawCatalog.ofInstallation())
        .fingerprint()
        .hash("1.0");
  }

  @Test
  void theSameJobHasTheSameHash() throws IOException {
    assertThat(before).matches("[0-9a-f]{64}");
    write("other.csv", "x,loss\n5,6\n");
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void everyFileCounts() throws IOException {
    for (String name : List.of("job.yaml", "law.yaml", "runs.csv", "fit.json")) {
      String text = Files.readString(directory.resolve(name));
      write(name, text + "\n");
      assertThat(hash()).as(name).isNotEqualTo(before);
      write(name, text);
      assertThat(hash()).as(name).isEqualTo(before);
    }
  }

  @Test
  void everyOverrideCounts() {
    String one = hash("seed=1");
    assertThat(one).isNotEqualTo(before);
    assertThat(hash("seed=1", "title=x")).isNotEqualTo(one);
    assertThat(hash("seed=1")).isEqualTo(one);
  }

  @Test
  void theVersionOfTheProgramCounts() {
    Fingerprint fingerprint =
        JobReader.read(directory.resolve("job.yaml"), List.of(), LawCatalog.ofInstallation())
            .fingerprint();
    assertThat(fingerprint.hash("1.1")).isNotEqualTo(before);
  }
}
