package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bootstrap adds to fit.json, and draws.npy. */
class BootstrapFilesTest {
  private static final int REPLICATES = 60;
  private static final List<String> PARAMETERS = TestLaws.chinchilla().parameterNames();

  @TempDir private Path directory;

  private Results run(String bootstrap) {
    return SmallJob.run(directory, "sweeps={}", "fit.bootstrap=" + bootstrap);
  }

  /**
   * The column of a parameter in draws.npy: float64 in C order behind a header of whole 64 bytes.
   */
  private double[] draws(Results results, String parameter) throws IOException {
    byte[] bytes = Files.readAllBytes(results.directory().resolve("draws.npy"));
    int columns = PARAMETERS.size();
    int header = bytes.length - REPLICATES * columns * Double.BYTES;
    assertThat(header % 64).isZero();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(header);
    double[] column = new double[REPLICATES];
    for (int i = 0; i < REPLICATES * columns; i++) {
      double value = buffer.getDouble();
      if (i % columns == PARAMETERS.indexOf(parameter)) {
        column[i / columns] = value;
      }
    }
    return column;
  }

  @Test
  void standardErrorsAndIntervalsAreThoseOfTheDraws() throws IOException {
    Results results = run("{replicates: 60, starts: {best: 1}, levels: [80]}");
    for (String parameter : PARAMETERS) {
      double[] sorted = Arrays.stream(draws(results, parameter)).sorted().toArray();
      double mean = Arrays.stream(sorted).average().orElseThrow();
      double squares = Arrays.stream(sorted).map(it -> (it - mean) * (it - mean)).sum();
      double error = Math.sqrt(squares / (REPLICATES - 1));
      assertThat(results.json("fit.json", "parameters", parameter, "standard_error").number())
          .isCloseTo(error, within(1e-12 * error));
      List<Double> interval =
          results
              .json("fit.json", "parameters", parameter, "intervals", "80", "percentile")
              .numbers();
      // Type 7: 10% of 59 is 5.9, between the sixth and the seventh of 60.
      assertThat(interval.get(0))
          .isCloseTo(sorted[5] + 0.9 * (sorted[6] - sorted[5]), within(1e-9 * sorted[5]));
      assertThat(interval.get(1))
          .isCloseTo(sorted[53] + 0.1 * (sorted[54] - sorted[53]), within(1e-9 * sorted[53]));
    }
  }

  @Test
  void decisionsAndAllocationHaveIntervals() {
    Results results = run("{replicates: 60, starts: {best: 1}}");
    assertThat(results.json("fit.json", "allocation", "intervals").entries().keySet())
        .containsExactly("N_exponent", "D_exponent");
    assertThat(
            results
                .json("fit.json", "decisions")
                .list()
                .getFirst()
                .entries()
                .get("intervals")
                .entries()
                .keySet())
        .containsExactly("N", "D", "tokens_per_parameter", "loss");
    double exponent = results.json("fit.json", "allocation", "N_exponent").number();
    List<Double> wide =
        results
            .json("fit.json", "allocation", "intervals", "N_exponent", "intervals", "95", "bca")
            .numbers();
    assertThat(exponent).isBetween(wide.get(0), wide.get(1));
  }

  @Test
  void everyReplicateIsCounted() {
    Results results = run("{replicates: 60, starts: {best: 2}}");
    double endings =
        results.json("fit.json", "bootstrap", "endings").entries().values().stream()
            .mapToDouble(it -> it.number())
            .sum();
    assertThat(endings).isEqualTo(REPLICATES);
    assertThat(results.json("fit.json", "bootstrap", "failed").number()).isZero();
    assertThat(results.json("fit.json", "bootstrap", "starts", "best").number()).isEqualTo(2);
  }

  @Test
  void residualsHaveNoBca() {
    Results results = run("{kind: residuals, replicates: 60, starts: {best: 1}}");
    assertThat(
            results.json("fit.json", "parameters", "alpha", "intervals", "95").entries().keySet())
        .containsExactly("percentile", "sandwich");
  }

  @Test
  void allStartsFindWhatTheBestMinimumFinds() throws IOException {
    double[] best = draws(run("{replicates: 60, starts: {best: 1}}"), "alpha");
    double[] all = draws(run("{replicates: 60, starts: all}"), "alpha");
    for (int i = 0; i < REPLICATES; i++) {
      assertThat(all[i]).isCloseTo(best[i], within(1e-6));
    }
  }
}
