package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a sweep, by the names of the contract. */
class SweepFilesTest {
  private static final Law LAW = TestLaws.chinchilla();
  private static final Map<String, Double> BESIROGLU = LAW.fits().get("besiroglu").values();
  private static final String CELLS = "sweeps/map/cells.csv";

  @TempDir private Path directory;

  private Results published(String... overrides) {
    String[] all = new String[overrides.length + 1];
    all[0] = "sweeps.map.from=besiroglu";
    System.arraycopy(overrides, 0, all, 1, overrides.length);
    return SmallJob.run(directory, all);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static double loss(Map<String, Double> parameters, Map<String, String> cell) {
    Map<String, Double> values = new HashMap<>(parameters);
    cell.forEach((name, text) -> values.put(name, Double.parseDouble(text)));
    return LAW.evaluate(values);
  }

  @Test
  void cellsAreTheLawOverTheGridTheLastAxisFastest() {
    List<Map<String, String>> cells = published().csv(CELLS);
    assertThat(cells).hasSize(9 * 11);
    assertThat(cells.getFirst()).containsEntry("N", "1.0E7").containsEntry("D", "1.0E9");
    assertThat(cells.getLast()).containsEntry("N", "1.0E12").containsEntry("D", "1.0E14");
    assertThat(number(cells.get(1), "N")).isEqualTo(1e7);
    assertThat(number(cells.get(1), "D")).isCloseTo(1e9 * Math.pow(10, 0.5), within(1e-4));
    for (Map<String, String> cell : cells) {
      assertThat(number(cell, "loss") / loss(BESIROGLU, cell)).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void theArrayHoldsTheSameLosses() throws IOException {
    Results results = published();
    List<Map<String, String>> cells = results.csv(CELLS);
    ByteBuffer doubles = numbers("loss.npy", "<f8", 8);
    ByteBuffer floats = numbers("loss-f32.npy", "<f4", 4);
    for (Map<String, String> cell : cells) {
      assertThat(doubles.getDouble()).isEqualTo(number(cell, "loss"));
      assertThat(floats.getFloat()).isEqualTo((float) number(cell, "loss"));
    }
    assertThat(doubles.hasRemaining()).isFalse();
    assertThat(floats.hasRemaining()).isFalse();
  }

  /** The numbers of an NPY file of shape (9, 11). */
  private ByteBuffer numbers(String name, String type, int bytes) throws IOException {
    byte[] file = Files.readAllBytes(directory.resolve("results/sweeps/map").resolve(name));
    int header = file.length - 9 * 11 * bytes;
    assertThat(new String(file, 0, header, StandardCharsets.ISO_8859_1))
        .contains("'descr': '" + type + "'", "'shape': (9, 11)");
    return ByteBuffer.wrap(file, header, file.length - header).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void aSweepOfTheFitUsesItsParametersToTheLastDigit() {
    Results results = SmallJob.run(directory);
    Map<String, Double> fitted = new HashMap<>();
    results
        .json("fit.json", "parameters")
        .entries()
        .forEach((name, it) -> fitted.put(name, it.entries().get("value").number()));
    assertThat(numbers(results.json("sweeps/map/sweep.json", "parameters"))).isEqualTo(fitted);
    for (Map<String, String> cell : results.csv(CELLS)) {
      assertThat(number(cell, "loss") / loss(fitted, cell)).isCloseTo(1, within(1e-14));
    }
  }

  private static Map<String, Double> numbers(Value map) {
    Map<String, Double> numbers = new HashMap<>();
    map.entries().forEach((name, value) -> numbers.put(name, value.number()));
    return numbers;
  }

  /** Hoffmann et al. 2022, arXiv 2203.15556, equation 4. */
  @Test
  void theFrontierIsTheClosedFormInsideTheAxes() {
    List<Map<String, String>> frontier = published().csv("sweeps/map/frontier.csv");
    assertThat(frontier).hasSize(3);
    double alpha = BESIROGLU.get("alpha");
    double beta = BESIROGLU.get("beta");
    double ratio = alpha * BESIROGLU.get("A") / (beta * BESIROGLU.get("B"));
    double scale = Math.pow(ratio, 1 / (alpha + beta));
    for (Map<String, String> row : frontier.subList(0, 2)) {
      double c = number(row, "budget") / 6;
      assertThat(number(row, "N") / (scale * Math.pow(c, beta / (alpha + beta))))
          .isCloseTo(1, within(1e-9));
      assertThat(number(row, "D") / (Math.pow(c, alpha / (alpha + beta)) / scale))
          .isCloseTo(1, within(1e-9));
      assertThat(number(row, "tokens_per_parameter"))
          .isEqualTo(number(row, "D") / number(row, "N"));
      assertThat(
              number(row, "loss") / loss(BESIROGLU, Map.of("N", row.get("N"), "D", row.get("D"))))
          .isCloseTo(1, within(1e-14));
      assertThat(row).containsEntry("note", "");
    }
  }

  @Test
  void aBudgetOutsideTheAxesSaysSo() {
    assertThat(published().csv("sweeps/map/frontier.csv").getLast())
        .containsEntry("budget", "1.0E30")
        .containsEntry("N", "")
        .containsEntry("loss", "")
        .containsEntry("note", "the line 6ND = C does not cross the axes");
  }

  /** Of equal size, the loss falls with D, so the front has the most tokens of each size. */
  @Test
  void theFrontOfLossAgainstInferenceHasTheMostTokensOfEachSize() {
    List<Map<String, String>> front =
        published(
                "sweeps.map.derive={inference: 2 * N}",
                "sweeps.map.reduce=[{pareto: {against: inference}}]")
            .csv("sweeps/map/pareto.csv");
    assertThat(front).hasSize(9);
    for (Map<String, String> cell : front) {
      assertThat(cell).containsEntry("D", "1.0E14");
      assertThat(number(cell, "inference")).isEqualTo(2 * number(cell, "N"));
      assertThat(number(cell, "loss") / loss(BESIROGLU, cell)).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void contoursLieBetweenTheCellsOfTheirLevel() {
    List<Map<String, String>> contours =
        published(
                "sweeps.map.cells=D >= 20 * N",
                "sweeps.map.axes.D.points=101",
                "sweeps.map.axes.N.points=101",
                "sweeps.map.reduce=[{contours: [2.5, 3]}]")
            .csv("sweeps/map/contours.csv");
    assertThat(contours).extracting(it -> it.get("level")).contains("2.5", "3.0");
    for (Map<String, String> point : contours) {
      Map<String, String> cell = Map.of("N", point.get("N"), "D", point.get("D"));
      assertThat(loss(BESIROGLU, cell)).isCloseTo(number(point, "level"), within(2e-3));
      assertThat(number(point, "D")).isGreaterThanOrEqualTo(20 * number(point, "N"));
    }
  }

  @Test
  void theFrontierCanBeLeftOut() {
    assertThat(published("sweeps.map.reduce=[]").files())
        .doesNotContainKey("sweeps/map/frontier.csv")
        .containsKey(CELLS);
  }

  @Test
  void whatIsReducedAgreesWithTheCells() {
    Results results =
        published(
            "sweeps.map.reduce=[sum, {minimum-per-budget-bin: {bins: 4}}, minimum-per-axis, {top: 3},"
                + " {histogram: {edges: [1.8, 2, 3]}}]");
    List<Map<String, String>> cells = results.csv(CELLS);
    double[] losses = cells.stream().mapToDouble(cell -> number(cell, "loss")).sorted().toArray();
    Value reduced = results.json("sweeps/map/sweep.json", "reduced");
    double mean = reduced.entries().get("mean").number();
    assertThat(mean).isCloseTo(Arrays.stream(losses).average().orElseThrow(), within(1e-12));
    assertThat(results.csv("sweeps/map/top.csv"))
        .extracting(row -> number(row, "loss"))
        .containsExactly(losses[0], losses[1], losses[2]);
    assertThat(results.csv("sweeps/map/histogram.csv"))
        .extracting(row -> Long.valueOf(row.get("cells")))
        .containsExactly(
            Arrays.stream(losses).filter(it -> it >= 1.8 && it < 2).count(),
            Arrays.stream(losses).filter(it -> it >= 2 && it <= 3).count());
    for (Map<String, String> row : results.csv("sweeps/map/minimum-per-axis.csv")) {
      assertThat(number(row, "loss")).isEqualTo(least(cells, row));
    }
    List<Map<String, String>> bins = results.csv("sweeps/map/minimum-per-budget-bin.csv");
    assertThat(bins).hasSize(4);
    assertThat(bins.getFirst()).containsEntry("from", "6.0E16");
    assertThat(number(bins.getLast(), "loss")).isEqualTo(losses[0]);
    assertThat(bins.getLast()).containsEntry("to", "6.0E26").containsEntry("D", "1.0E14");
  }

  private static double least(List<Map<String, String>> cells, Map<String, String> row) {
    return cells.stream()
        .filter(cell -> cell.get(row.get("axis")).equals(row.get("value")))
        .mapToDouble(cell -> number(cell, "loss"))
        .min()
        .orElseThrow();
  }

  @Test
  void derivedQuantitiesAreColumnsAndArraysOfTheCellsThatAConditionHoldsFor() throws IOException {
    Results results =
        published(
            "sweeps.map.derive={C: 6 * N * D, ratio: D / N, twice: 2 * loss, slope: dL/dN}",
            "sweeps.map.cells=C <= 1e22 and not ratio < 1",
            "sweeps.map.reduce=[sum]");
    List<Map<String, String>> cells = results.csv(CELLS);
    assertThat(cells).hasSizeBetween(10, 60);
    for (Map<String, String> cell : cells) {
      double n = number(cell, "N");
      assertThat(number(cell, "C") / (6 * n * number(cell, "D"))).isCloseTo(1, within(1e-14));
      assertThat(number(cell, "ratio")).isEqualTo(number(cell, "D") / n);
      assertThat(number(cell, "twice")).isEqualTo(2 * number(cell, "loss"));
      double slope = -0.3478 * 482.01 * Math.pow(n, -1.3478);
      assertThat(number(cell, "slope") / slope).isCloseTo(1, within(1e-11));
      assertThat(number(cell, "C")).isLessThanOrEqualTo(1e22);
      assertThat(number(cell, "ratio")).isGreaterThanOrEqualTo(1);
    }
    assertThat(results.json("sweeps/map/sweep.json", "reduced", "cells").number())
        .isEqualTo(cells.size());
    for (String name : List.of("loss", "C", "ratio", "twice", "slope")) {
      ByteBuffer doubles = numbers(name + ".npy", "<f8", 8);
      ByteBuffer floats = numbers(name + "-f32.npy", "<f4", 4);
      assertThat(IntStream.range(0, 99).filter(_ -> !Double.isNaN(doubles.getDouble())).count())
          .isEqualTo(cells.size());
      assertThat(IntStream.range(0, 99).filter(_ -> !Float.isNaN(floats.getFloat())).count())
          .isEqualTo(cells.size());
    }
  }

  @Test
  void arraysOfManyTilesAreThoseOfTheCells() throws IOException {
    Results results =
        published(
            "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 1100, scale: log},"
                + " D: {from: 1e9, to: 1e14, points: 1200, scale: log}}",
            "sweeps.map.outputs=[npy, npy-f32]");
    byte[] file = Files.readAllBytes(directory.resolve("results/sweeps/map/loss.npy"));
    byte[] floats = Files.readAllBytes(directory.resolve("results/sweeps/map/loss-f32.npy"));
    ByteBuffer losses = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer rounded = ByteBuffer.wrap(floats).order(ByteOrder.LITTLE_ENDIAN);
    int cells = 1100 * 1200;
    List<Value> axes = results.json("sweeps/map/sweep.json", "axes").list();
    for (int cell = 0; cell < cells; cell += 997) {
      double loss = losses.getDouble(file.length - 8 * (cells - cell));
      Map<String, String> point =
          Map.of(
              "N", axes.get(0).entries().get("values").list().get(cell / 1200).text(),
              "D", axes.get(1).entries().get("values").list().get(cell % 1200).text());
      assertThat(loss / loss(BESIROGLU, point)).isCloseTo(1, within(1e-14));
      assertThat(rounded.getFloat(floats.length - 4 * (cells - cell))).isEqualTo((float) loss);
    }
  }

  @Test
  void theDocumentNamesLawParametersAndAxes() {
    Results results = published();
    String file = "sweeps/map/sweep.json";
    assertThat(results.json(file).entries().keySet())
        .containsExactly(
            "name",
            "title",
            "law",
            "formula",
            "unit",
            "from",
            "parameters",
            "axes",
            "budgets",
            "provenance");
    assertThat(results.json(file, "from").text()).isEqualTo("besiroglu");
    assertThat(numbers(results.json(file, "parameters"))).isEqualTo(BESIROGLU);
    Map<String, Value> second = results.json(file, "axes").list().get(1).entries();
    assertThat(second.get("name").text()).isEqualTo("D");
    assertThat(second.get("unit").text()).isEqualTo("tokens");
    assertThat(second.get("values").numbers()).hasSize(11).startsWith(1e9).endsWith(1e14);
  }

  @Test
  void anAxisCanBeAParameter() {
    Results results =
        published(
            "sweeps.map.axes={alpha: [0.3, 0.4], N: [1e9], D: [1e10, 2e10]}",
            "sweeps.map.budgets=[]");
    List<Map<String, String>> cells = results.csv(CELLS);
    assertThat(cells).extracting(it -> it.get("alpha")).containsExactly("0.3", "0.3", "0.4", "0.4");
    for (Map<String, String> cell : cells) {
      assertThat(number(cell, "loss") / loss(BESIROGLU, cell)).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void aFitCanComeFromAnotherJob() throws IOException {
    SmallJob.run(directory);
    Files.move(directory.resolve("results/fit.json"), directory.resolve("other.json"));
    Results results = SmallJob.run(directory, "sweeps.map.from=other.json");
    assertThat(results.json("sweeps/map/sweep.json", "from").text()).isEqualTo("other.json");
    assertThat(numbers(results.json("sweeps/map/sweep.json", "parameters")))
        .isEqualTo(fitted(results));
    assertThat(results.json("sweeps/map/sweep.json", "provenance", "sha256").entries().keySet())
        .containsExactly("config", "law", "runs", "sweeps.map.from");
  }

  private static Map<String, Double> fitted(Results results) {
    Map<String, Double> fitted = new HashMap<>();
    results
        .json("fit.json", "parameters")
        .entries()
        .forEach((name, it) -> fitted.put(name, it.entries().get("value").number()));
    return fitted;
  }
}
