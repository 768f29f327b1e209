package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import dev.scalesweep.report.PeopleNumber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCommandTest {
  private static final String CHINCHILLA = "--law chinchilla --fit besiroglu ";
  private static final Pattern OPTIONS_AND_MESSAGE = Pattern.compile("(?m)^(--.*)\n(.+)$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path directory;

  /** Runs a command as a shell would take it apart. */
  private static Typed typed(String command) {
    List<Object> words = new ArrayList<>();
    for (Matcher it = WORD.matcher(command); it.find(); ) {
      words.add(it.group(1) != null ? it.group(1) : it.group(2));
    }
    return Typed.run(words.toArray());
  }

  private static Typed plan(String options) {
    return typed("plan " + options);
  }

  private static Map<String, Value> json(String text) {
    return new Value("", YamlReader.parse(text, "json")).entries();
  }

  private static List<Map<String, Value>> plans(Typed typed) {
    assertThat(typed.exitCode()).describedAs(typed.err()).isZero();
    return json(typed.out()).get("plans").list().stream().map(Value::entries).toList();
  }

  @Test
  void printsATable() {
    Typed typed = plan(CHINCHILLA + "--budget 5.76e23");
    assertThat(typed.out())
        .isEqualTo(
            """
            What to train, by chinchilla
              law chinchilla, parameters from besiroglu, cost 6ND, in closed form
                 FLOP  PARAMETERS  TOKENS  TOKENS/PARAMETER    LOSS   N GROWS
              5.76e23      72.25B  1.329T             18.39  1.9744  C^0.5126
              at 5.76e23: N 0.6 and D 0.6 orders of magnitude beyond the largest of the published runs
            """);
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void printsJsonWithAllDigits() {
    List<Map<String, Value>> plans =
        plans(plan(CHINCHILLA + "--budget 1e21 --budget 5.76e23 --format json"));
    assertThat(plans).hasSize(2);
    Map<String, Value> plan = plans.get(1);
    assertThat(plan.get("budget").number()).isEqualTo(5.76e23);
    double n = plan.get("N").number();
    double d = plan.get("D").number();
    assertThat(6 * n * d).isCloseTo(5.76e23, within(1e10));
    assertThat(plan.get("tokens_per_parameter").number()).isEqualTo(d / n);
    assertThat(plan.get("loss").number()).isCloseTo(1.97445, within(1e-5));
    assertThat(plan.get("N_exponent").number()).isCloseTo(0.3658 / 0.7136, within(1e-9));
  }

  @Test
  void printsCsvWithAHeader() {
    List<String> lines =
        plan(CHINCHILLA + "--budget '3640 PF-days' --unit PF-days --format csv")
            .out()
            .lines()
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .isEqualTo(
            "budget,budget_in_unit,unit,N,D,tokens_per_parameter,loss,epochs,N_exponent,D_exponent,"
                + "orders_beyond_runs,architecture,limited_by,note");
    assertThat(lines.getLast()).startsWith("3.14496E23,36");
  }

  @Test
  void writesBudgetsInTheUnitThatTheUserChose() {
    assertThat(
            plan(CHINCHILLA
                    + "--budget '$2M at $2.50/GPU-hour on H100 at 40%'"
                    + " --unit 'MWh on H100 at 40%'")
                .out())
        // 800,000 hours at 700 W.
        .contains("MWh on H100 at 40%  PARAMETERS")
        .contains("               560 ");
  }

  @ParameterizedTest
  @CsvSource({
    "--N 7B, N, 7e9",
    "--D 2T, D, 2e12",
    "--tokens-per-parameter 200, tokens_per_parameter, 200",
    "--memory '80 GB at 2 bytes/parameter', memory, 40e9",
    // 20 ms of 8 x 3.35 TB/s at 1 byte: 536e9, more than the optimum has.
    "--latency '20 ms/token on 8 H100 at 1 bytes/parameter', '', 72e9",
    // 5 ms of 3.35 TB/s at 2 bytes: 8.375e9.
    "--latency '5 ms/token on H100 at 2 bytes/parameter', latency, 8.375e9",
    "--N ..70B, N, 70e9",
    "--N 80B.., N, 80e9"
  })
  void keepsToLimits(String option, String limit, double value) {
    Map<String, Value> plan =
        plans(plan(CHINCHILLA + "--budget 5.76e23 --format json " + option)).getFirst();
    String by = plan.containsKey("limited_by") ? plan.get("limited_by").text() : "";
    assertThat(by).isEqualTo(limit);
    String subject = plan.containsKey(limit) ? limit : "N";
    assertThat(plan.get(subject).number()).isCloseTo(value, within(value * 0.005));
  }

  @Test
  void spendsWhatIsComputedLaterOnSmallerModels() {
    List<Map<String, Value>> later =
        plans(plan(CHINCHILLA + "--budget 1e23 --inference 10T --format json"));
    List<Map<String, Value>> never = plans(plan(CHINCHILLA + "--budget 1e23 --format json"));
    double n = later.getFirst().get("N").number();
    double d = later.getFirst().get("D").number();
    assertThat(6 * n * d + 2 * n * 10e12).isCloseTo(1e23, within(1e11));
    assertThat(n).isLessThan(never.getFirst().get("N").number());
  }

  @Test
  void aConfigSaysTheSameAndOptionsTakeThePlaceOfItsKeys() {
    Typed table = plan("../configs/plans/chinchilla.yaml");
    assertThat(table.exitCode()).describedAs(table.err()).isZero();
    assertThat(table.out().lines().filter(line -> line.contains("limited by memory"))).hasSize(3);
    assertThat(
            plan("../configs/plans/chinchilla.yaml --budget 1e21 --unit FLOP --set from=hoffmann")
                .out())
        .contains("parameters from hoffmann")
        .contains("1e21      2.217B");
  }

  @Test
  void saysWhatALossCosts() {
    Map<String, Value> plan = plans(plan(CHINCHILLA + "--loss 1.974450 --format json")).getFirst();
    assertThat(plan.get("budget").number()).isCloseTo(5.76e23, within(1e21));
    assertThat(plan(CHINCHILLA + "--loss 1.5").out())
        .contains("unknown")
        .contains("no budget reaches a loss of 1.5");
  }

  @Test
  void saysWhatItCostsToActOnOtherConstants() {
    Map<String, Value> plan =
        plans(
                plan(
                    "--law chinchilla --fit hoffmann --budget 5.76e23 --unit PF-days --format json"
                        + " --regret hoffmann-printed --regret kaplan-joint:kaplan"))
            .getFirst();
    List<Value> regrets = plan.get("regret").list();
    Map<String, Value> printed = regrets.getFirst().entries();
    assertThat(printed.get("acted_on").text()).isEqualTo("chinchilla:hoffmann-printed");
    // The facts, pitfall 4: 32.2B in place of 40.4B parameters.
    assertThat(printed.get("N").number()).isCloseTo(32.2e9, within(0.05e9));
    assertThat(plan.get("N").number()).isCloseTo(40.4e9, within(0.05e9));
    assertThat(printed.get("wasted").number())
        .isCloseTo(8.64e19 * printed.get("wasted_in_unit").number(), within(1e10));
    assertThat(regrets.getLast().entries().get("wasted_share").number()).isBetween(0.3, 0.9);
  }

  @Test
  void explainsAModel() throws IOException {
    String options = "explain --law chinchilla --fit hoffmann --N 175B --D 300B";
    Path results = directory.resolve("explained");
    assertThat(typed(options + " -o " + results).out())
        .contains("175.0B parameters on 300.0B tokens: loss 1.9764")
        .contains("growing N alone ends at 1.9140")
        .contains("tokens limit it");
    assertThat(Files.readString(results.resolve("explain.json")))
        .isEqualTo(typed(options + " --format json").out());
    for (String scale : List.of("linear", "log")) {
      assertThat(Files.readString(results.resolve("pictures/explain-" + scale + ".svg")))
          .contains("growing N alone", "growing N alone ends", "spent best", "this model");
      assertThat(results.resolve("pictures/explain-" + scale + ".png")).isNotEmptyFile();
    }
    assertThat(Files.readString(results.resolve("explain.csv")))
        .contains("floors.growing_N_alone,1.9139819");
  }

  @Test
  void comparesModelsUnderSeveralLaws() {
    // claims.csv, same-budget: 2.0007 against 1.9721 by Hoffmann's constants.
    assertThat(
            typed(
                    "compare A:200B/200B B:100B/400B --by chinchilla:hoffmann --by"
                        + " chinchilla:besiroglu-full --by kaplan-joint:kaplan")
                .out())
        .isEqualTo(
            """
            A: 200.0B parameters on 200.0B tokens, 6ND = 2.4e23 FLOP
            B: 100.0B parameters on 400.0B tokens, 6ND = 2.4e23 FLOP
            BY                         LOSS OF A  LOSS OF B  LOWEST
            chinchilla:hoffmann        2.0007     1.9721     B
            chinchilla:besiroglu-full  2.0264     2.0075     B
            kaplan-joint:kaplan        1.6872     1.6895     A
            """);
    assertThat(typed("compare A:200B/200B B:100B/400B").out())
        .containsPattern("chinchilla:hoffmann-printed +2.0298 +1.9957 +B");
    assertThat(typed("compare A:200B B:1B/1B").err())
        .isEqualTo(
            "scalesweep: model: model is \"A:200B\"; NAME:PARAMETERS/TOKENS, such as A:70B/1.4T,"
                + " would be right\n");
    assertThat(typed("compare A:2B/2B B:1B/1B --by power-law").err())
        .isEqualTo(
            "scalesweep: --by: a law in N and D would be right; the variables of power-law are x\n");
  }

  @Test
  void simulatedVariablesTakeAmountsInTheirUnit() {
    assertThat(
            typed(
                    "simulate --fit besiroglu --range 'N=1B parameters:4B parameters:3' --values"
                        + " 'D=20B tokens' --noise none")
                .out()
                .lines()
                .skip(2))
        .first()
        .isEqualTo("N,D,C,loss");
    assertThat(typed("simulate --fit besiroglu --values 'N=1B tokens' --values D=1B").err())
        .contains("a number of parameters, such as 70B, would be right");
  }

  @Test
  void keysWithoutAConfigAreTakenToo() {
    assertThat(plan(CHINCHILLA + "--set budgets=[5.76e23]").out()).contains("5.76e23      72.25B");
  }

  @Test
  void plansShapesThatCanBeBuiltUnderAnAccounting() {
    String shapes =
        "--shape 24x2048x16 --shape 32x2560x32 --vocabulary 32000 --context 2048 --format json ";
    Map<String, Value> plan = plans(plan(CHINCHILLA + "--budget 1e21 " + shapes)).getFirst();
    assertThat(plan.get("architecture").text()).isEqualTo("32x2560x32");
    double n = 12 * 32.0 * 2560 * 2560;
    assertThat(plan.get("N").number()).isEqualTo(n);
    assertThat(plan.get("D").number()).isCloseTo(1e21 / 6 / n, within(1e3));
    Map<String, Value> kaplan =
        plans(plan(CHINCHILLA + "--budget 1e21 --accounting kaplan " + shapes)).getFirst();
    assertThat(kaplan.get("D").number())
        .isCloseTo(1e21 / (6 * n + 6 * 32.0 * 2048 * 2560), within(1e3));
  }

  /** The attention of Kaplan's models: n_layer d = (N / 12)^(2/3) / aspect^(1/3). */
  @Test
  void countsTheAttentionOfModelsOfAnySize() {
    Map<String, Value> plan =
        plans(
                plan(
                    CHINCHILLA
                        + "--budget 1e20 --cost kaplan --given context=2048 --given aspect=64"
                        + " --format json"))
            .getFirst();
    double n = plan.get("N").number();
    double width = StrictMath.cbrt(n * 64 / 12);
    double perToken = 6 * n + 6 * 2048 * width * width / 64;
    assertThat(perToken * plan.get("D").number()).isCloseTo(1e20, within(1e10));
  }

  @Test
  void countsParametersAndFlop() throws IOException {
    String options = "flops --shape 10x640x10 --vocabulary 32000 --context 2048";
    assertThat(typed(options).out())
        .contains("10x640x10")
        .contains("73.83M      blocks with biases, norms and relative positions, and the head")
        .contains("1.03     Chinchilla's appendix F without embeddings and logits");
    assertThat(typed(options + " --format json").out()).contains("\"non-embedding\": 4.9152E7");
    assertThat(typed(options + " --format csv").out().lines()).hasSize(2);
    assertThat(typed("flops --shape 10x640 --vocabulary 32000 --context 2048").err())
        .isEqualTo(
            "scalesweep: --shape: shapes[0] is \"10x640\"; LAYERSxWIDTHxHEADS, such as 24x2048x16,"
                + " would be right\n");
    assertThat(typed("flops --shape 10x640x7 --vocabulary 32000 --context 2048").err())
        .contains("a width that the heads divide, or the key head_width, would be right");
  }

  /** The results of a fit with a bootstrap to runs in a CSV. */
  private Path fitted(String runs) throws IOException {
    Path results = directory.resolve("results");
    Files.writeString(directory.resolve("runs.csv"), runs);
    Path job = directory.resolve("job.yaml");
    Files.writeString(
        job,
        """
        version: 1
        law: chinchilla
        runs: {file: runs.csv}
        fit:
          starts: {random: 40}
          parameters: {E: {fixed: 1.8}}
          targets: [1e23]
          bootstrap: {replicates: 20, starts: {best: 1}, levels: [80]}
          pictures: false
        """);
    Typed typed = typed("fit " + job + " --quiet -o " + results);
    assertThat(typed.exitCode()).describedAs(typed.err() + typed.out()).isZero();
    return results;
  }

  @Test
  void intervalsComeFromTheDrawsOfAFit() throws IOException {
    Path results =
        fitted(
            typed("simulate --fit besiroglu --range N=50M:16B:8 --range D=1B:1T:8 --seed 1").out());
    Path fit = results.resolve("fit.json");
    Map<String, Value> plan =
        plans(plan("--law chinchilla --fit " + fit + " --budget 1e23 --format json")).getFirst();

    Map<String, Value> decision =
        new Value("", YamlReader.read(fit, Place.of("test")))
            .entries()
            .get("decisions")
            .list()
            .getFirst()
            .entries();
    assertThat(ends(plan)).isEqualTo(ends(decision));
    // The largest run is 6 x 16e9 x 1e12.
    assertThat(plan.get("orders_beyond_runs").number())
        .isCloseTo(StrictMath.log10(1e23 / 9.6e22), within(1e-9));
    assertThat(
            plan("--law chinchilla --fit " + fit + " --budget 1e23 --regret draws --regret " + fit)
                .out())
        .contains("at 1e23: acting on draw at the 10th percentile of N trains ")
        .contains("at 1e23: acting on chinchilla:" + fit + " trains ")
        .contains("(0.0%) are wasted")
        .doesNotContain("collinear")
        .contains("at 1e23: parameters ")
        .contains("(80%)")
        .contains("at 1e23: 0.0 orders of magnitude beyond the largest run");
  }

  @Test
  void judgesRunsThatCouldBeMadeAndWarnsOfRunsThatLieOnALine() throws IOException {
    Path results =
        fitted(
            """
            N,D,loss
            1e8,2e9,3.606
            2e8,4e9,3.210
            4e8,8e9,2.906
            8e8,16e9,2.671
            1.6e9,33e9,2.483
            3.2e9,60e9,2.347
            """);
    Map<String, Value> plan =
        plans(
                plan(
                    "--law chinchilla --fit "
                        + results.resolve("fit.json")
                        + " --budget 1e22 --candidate 1B/100B --candidate 4B/1B --noise 0.005"
                        + " --format json"))
            .getFirst();
    List<Value> runs = plan.get("next_runs").list();
    assertThat(runs).hasSize(2);
    assertThat(runs.getFirst().entries().get("width_of_log_N").number())
        .isLessThanOrEqualTo(runs.getLast().entries().get("width_of_log_N").number())
        .isBetween(0.0, 1.0);
    assertThat(
            plan("--law chinchilla --fit " + results.resolve("fit.json") + " --budget 1e22").out())
        .contains("the runs so far are collinear in log N and log D (correlation 1.00)");
  }

  /** The 80% percentile interval of N, to nine digits: the plan has a closed form. */
  private static List<String> ends(Map<String, Value> entries) {
    Value percentile =
        entries
            .get("intervals")
            .entries()
            .get("N")
            .entries()
            .get("intervals")
            .entries()
            .get("80")
            .entries()
            .get("percentile");
    return percentile.list().stream().map(it -> PeopleNumber.digits(it.number(), 9)).toList();
  }

  @Test
  void writesFilesThatAreTheSameEveryTime() throws IOException {
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    String options = CHINCHILLA + "--budget 1e21 --budget 1e23 -o ";
    assertThat(plan(options + first).exitCode()).isZero();
    assertThat(plan(options + second).exitCode()).isZero();
    for (String name : List.of("plan.json", "plan.csv", "pictures/plan.png", "pictures/plan.svg")) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
    assertThat(Files.readString(first.resolve("plan.json")))
        .isEqualTo(plan(CHINCHILLA + "--budget 1e21 --budget 1e23 --format json").out());
    assertThat(plan(CHINCHILLA + "--budget 1e22 -o " + first).err()).contains("--overwrite");
  }

  static Stream<Arguments> everyBadOptionIsToldInOneSentence() throws IOException {
    try (InputStream table = PlanCommandTest.class.getResourceAsStream("plan-mistakes.txt")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return OPTIONS_AND_MESSAGE
          .matcher(text)
          .results()
          .map(pair -> arguments(pair.group(1), pair.group(2)));
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyBadOptionIsToldInOneSentence(String options, String message) {
    assertThat(plan(options)).isEqualTo(new Typed(2, "", "scalesweep: " + message + "\n"));
  }
}
