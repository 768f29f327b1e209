package dev.scalesweep.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scalesweep.TestLaws;
import dev.scalesweep.data.ColumnName;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsReader;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final Law CHINCHILLA = TestLaws.chinchilla();
  private static final Map<String, Double> HOFFMANN = CHINCHILLA.fits().get("hoffmann").values();
  private static final Noise SILENCE = new Noise(NoiseKind.NONE, 0, 0, 0);
  private static final Noise NOISE = new Noise(NoiseKind.LOG_NORMAL, 0.01, 0.1, 0.1);
  private static final Design FOUR =
      new GridDesign(List.of(new double[] {1e8, 3e9}, new double[] {7e9, 2e11}));
  private static final Design RANDOM =
      new RandomDesign(
          List.of(new Range(1e7, 1e10, Spacing.LOG), new Range(1e9, 1e12, Spacing.LOG)), 50);

  @TempDir private Path directory;

  @Test
  void aRowHasVariablesComputeAndLossInFullPrecision() {
    List<String> lines = lines(simulation(FOUR, 0, SILENCE, 0));
    assertThat(lines.get(0)).isEqualTo("# made for a test");
    assertThat(lines.get(1)).isEqualTo("N,D,C,loss");
    assertThat(lines).hasSize(6);
    double loss = CHINCHILLA.evaluate(at(3e9, 7e9));
    assertThat(lines.get(4)).isEqualTo("3.0E9,7.0E9,1.26E20," + loss);
  }

  @Test
  void aCurveHasEqualStepsUpToTheTokensOfItsRun() {
    List<String> lines = lines(simulation(FOUR, 4, SILENCE, 0));
    assertThat(lines.get(1)).isEqualTo("run,N,D,C,loss");
    assertThat(lines).hasSize(2 + 4 * 4);
    double loss = CHINCHILLA.evaluate(at(1e8, 1.5e11));
    assertThat(lines.get(2 + 4 + 2)).isEqualTo("2,1.0E8,1.5E11,9.0E19," + loss);
    assertThat(lines.get(2 + 4 + 3)).startsWith("2,1.0E8,2.0E11,1.2E20,");
  }

  @Test
  void theLastRowsOfTheCurvesAreTheRuns() throws IOException {
    Path file = directory.resolve("curves.csv");
    Files.writeString(file, text(simulation(FOUR, 20, NOISE, 3)));
    Place place = Place.of("test");
    RunsSpecification specification =
        new RunsSpecification(
            file,
            place,
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.of(
                new RunsSpecification.KeepLast(
                    new ColumnName("D", place), List.of(new ColumnName("run", place)))),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Runs runs =
        RunsReader.read(
            specification,
            List.of(new RequiredColumn("N", true, ""), new RequiredColumn("D", true, "")));
    assertThat(runs.column("N")).containsExactly(1e8, 1e8, 3e9, 3e9);
    assertThat(runs.column("D")).containsExactly(7e9, 2e11, 7e9, 2e11);
  }

  @Test
  void onlyALawInSizeAndTokensHasCompute() {
    Law law = TestLaws.of("2 + x^-0.1", "x");
    Design design = new GridDesign(List.of(new double[] {1}));
    assertThat(lines(new Simulation(law, Map.of(), design, 0, SILENCE, 0)))
        .containsExactly("# made for a test", "x,loss", "1.0,3.0");
  }

  @Test
  void aVariableThatIsCalledComputeStaysWhatItIs() {
    Law law = TestLaws.of("1 + N + D + C", "N", "D", "C");
    Design design = new GridDesign(List.of(new double[] {2}, new double[] {3}, new double[] {4}));
    assertThat(lines(new Simulation(law, Map.of(), design, 0, SILENCE, 0)))
        .containsExactly("# made for a test", "N,D,C,loss", "2.0,3.0,4.0,10.0");
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
    String text = text(simulation(RANDOM, 0, NOISE, 42));
    assertThat(text(simulation(RANDOM, 0, NOISE, 42))).isEqualTo(text);
    assertThat(text(simulation(RANDOM, 0, NOISE, 43))).isNotEqualTo(text);
    assertThat(text(simulation(RANDOM, 0, NOISE, 42 + (1L << 32)))).isNotEqualTo(text);
  }

  @Test
  void noiseDoesNotMoveTheDesign() {
    List<String> silent = lines(simulation(RANDOM, 0, SILENCE, 42));
    List<String> noisy = lines(simulation(RANDOM, 0, NOISE, 42));
    assertThat(noisy).isNotEqualTo(silent).hasSameSizeAs(silent);
    for (int i = 0; i < noisy.size(); i++) {
      assertThat(withoutLoss(noisy.get(i))).isEqualTo(withoutLoss(silent.get(i)));
    }
  }

  @Test
  void aPointWhereTheLawGivesNoLossIsAMistake() {
    Law law = TestLaws.of("log(x)", "x");
    Design design = new GridDesign(List.of(new double[] {2, 0.5}));
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> text(new Simulation(law, Map.of(), design, 0, SILENCE, 0)))
        .withMessage(
            "the law test gives the loss -0.6931471805599453 at x = 0.5; points where it is a"
                + " number above 0 would be right");
  }

  @Test
  void aDesignThatLeavesOutEveryRunIsAMistake() {
    GridDesign grid = new GridDesign(List.of(new double[] {1e9}, new double[] {1e18}));
    Design design = new BudgetDesign(grid, 0, 1, new Range(1e12, 1e13, Spacing.LOG));
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> text(simulation(design, 0, SILENCE, 0)))
        .withMessage("no run is left: the D of every one lies outside its range");
  }

  @Test
  void theRowsOfADesignThatIsTooLargeDoNotWrapAround() {
    double[] axis = new double[100_000];
    Simulation simulation =
        simulation(new GridDesign(List.of(axis, axis)), Integer.MAX_VALUE, SILENCE, 0);
    assertThat(simulation.rows()).isEqualTo((long) Integer.MAX_VALUE * Integer.MAX_VALUE);
  }

  private static Simulation simulation(Design design, int checkpoints, Noise noise, long seed) {
    return new Simulation(CHINCHILLA, HOFFMANN, design, checkpoints, noise, seed);
  }

  private static Map<String, Double> at(double n, double d) {
    Map<String, Double> values = new HashMap<>(HOFFMANN);
    values.put("N", n);
    values.put("D", d);
    return values;
  }

  private static List<String> lines(Simulation simulation) {
    return text(simulation).lines().toList();
  }

  private static String text(Simulation simulation) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try {
      simulation.write(List.of("made for a test"), stream);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return stream.toString(StandardCharsets.UTF_8);
  }

  private static String withoutLoss(String line) {
    return line.substring(0, line.lastIndexOf(',') + 1);
  }
}
