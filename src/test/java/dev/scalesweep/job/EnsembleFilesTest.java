package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.data.NpyTable;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.hipparchus.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The losses of several fits together, against the same by another library. */
class EnsembleFilesTest {
  private static final Law CHINCHILLA = TestLaws.chinchilla();
  private static final Law KAPLAN =
      LawCatalog.ofInstallation().law("kaplan-joint", Place.of("test"));
  private static final String CELLS = "sweeps/map/cells.csv";

  @TempDir private Path directory;

  private static double loss(Law law, Map<String, Double> parameters, Map<String, String> cell) {
    Map<String, Double> values = new HashMap<>(parameters);
    values.put("N", Double.parseDouble(cell.get("N")));
    values.put("D", Double.parseDouble(cell.get("D")));
    return law.evaluate(values);
  }

  private static void check(Map<String, String> cell, double[] losses, double... quantiles) {
    double mean = Arrays.stream(losses).average().orElseThrow();
    double squares = MathArrays.safeNorm(Arrays.stream(losses).map(it -> it - mean).toArray());
    check(cell, "loss_mean", mean);
    check(cell, "loss_spread", squares / Math.sqrt(losses.length - 1));
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    for (double quantile : quantiles) {
      check(cell, "loss_q" + quantile, percentile.evaluate(losses, 100 * quantile));
    }
  }

  private static void check(Map<String, String> cell, String column, double expected) {
    assertThat(Double.parseDouble(cell.get(column)))
        .as(column)
        .isCloseTo(expected, within(1e-12 * (1 + expected)));
  }

  @Test
  void publishedFitsOfSeveralLaws() {
    Results results =
        SmallJob.run(
            directory,
            "sweeps.map.from=besiroglu",
            "sweeps.map.ensemble={of: [hoffmann, chinchilla:besiroglu, kaplan-joint:kaplan],"
                + " quantiles: [0.25, 0.5, 1]}");
    for (Map<String, String> cell : results.csv(CELLS)) {
      double[] losses = {
        loss(CHINCHILLA, CHINCHILLA.fits().get("hoffmann").values(), cell),
        loss(CHINCHILLA, CHINCHILLA.fits().get("besiroglu").values(), cell),
        loss(KAPLAN, KAPLAN.fits().get("kaplan").values(), cell)
      };
      assertThat(Double.parseDouble(cell.get("loss")) / losses[1]).isCloseTo(1, within(1e-14));
      check(cell, losses, 0.25, 0.5, 1);
    }
    assertThat(results.files())
        .containsKeys("sweeps/map/loss_mean.npy", "sweeps/map/loss_q0.5.npy");
    Value ensemble = results.json("sweeps/map/sweep.json", "ensemble");
    assertThat(ensemble.entries().get("members").number()).isEqualTo(3);
    assertThat(ensemble.entries().get("of").list().getLast().text())
        .isEqualTo("kaplan-joint:kaplan");
  }

  @Test
  void theDrawsOfTheBootstrap() {
    Results results =
        SmallJob.run(
            directory,
            "fit.bootstrap={replicates: 11, starts: {best: 1}}",
            "sweeps.map.ensemble=bootstrap");
    double[][] draws = NpyTable.rows(directory.resolve("results/draws.npy"));
    List<String> names = CHINCHILLA.parameterNames();
    for (Map<String, String> cell : results.csv(CELLS)) {
      double[] losses = new double[draws.length];
      for (int i = 0; i < draws.length; i++) {
        Map<String, Double> values = new HashMap<>();
        for (int j = 0; j < names.size(); j++) {
          values.put(names.get(j), draws[i][j]);
        }
        losses[i] = loss(CHINCHILLA, values, cell);
      }
      check(cell, losses, 0.025, 0.5, 0.975);
    }
    assertThat(results.json("sweeps/map/sweep.json", "ensemble", "of").text())
        .isEqualTo("bootstrap");
  }

  @Test
  void theDrawsThatLieBesideAFit() throws IOException, InterruptedException {
    Results own =
        SmallJob.run(
            directory,
            "fit.bootstrap={replicates: 11, starts: {best: 1}}",
            "sweeps.map.ensemble=bootstrap");
    Path fit = own.directory().resolve("fit.json");
    String config =
        """
        version: 1
        law: chinchilla
        report: false
        sweeps:
          map:
            from: %s
            axes:
              N: {from: 1e7, to: 1e12, points: 9, scale: log}
              D: {from: 1e9, to: 1e14, points: 11, scale: log}
            ensemble: bootstrap
            heatmap: false
        """
            .formatted(fit);
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Results other = SmallJob.runConfig(elsewhere, config);
    assertThat(other.csv(CELLS)).isEqualTo(own.csv(CELLS));
    assertThat(other.json("sweeps/map/sweep.json", "provenance", "sha256").entries())
        .containsKeys("sweeps.map.from", "sweeps.map.ensemble");

    Files.writeString(fit, Files.readString(fit).replace(": 11,", ": 12,"));
    assertThatThrownBy(() -> SmallJob.runConfig(elsewhere, config))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            fit.resolveSibling("draws.npy")
                + ": has 11 draws, and the fit.json beside it is of a bootstrap of 12; both of one"
                + " job would be right");
  }

  @Test
  void anAxisOverAParameterTakesThePlaceOfTheMembers() {
    Results results =
        SmallJob.run(
            directory,
            "sweeps.map.from=besiroglu",
            "sweeps.map.axes.alpha=[0.3, 0.4]",
            "sweeps.map.budgets=[]",
            "sweeps.map.ensemble=[hoffmann, besiroglu]");
    for (Map<String, String> cell : results.csv(CELLS)) {
      double alpha = Double.parseDouble(cell.get("alpha"));
      double[] losses =
          List.of("hoffmann", "besiroglu").stream()
              .map(it -> new HashMap<>(CHINCHILLA.fits().get(it).values()))
              .peek(it -> it.put("alpha", alpha))
              .mapToDouble(it -> loss(CHINCHILLA, it, cell))
              .toArray();
      check(cell, losses, 0.025, 0.5, 0.975);
    }
  }
}
