package dev.scalesweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.data.NpyTable;
import dev.scalesweep.data.NpyType;
import dev.scalesweep.data.NpyWriter;
import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
  @TempDir private Path directory;

  @Test
  void whatUsersWriteStaysText() throws IOException, InterruptedException {
    Results results = ReportedJob.in(directory);
    String page = ReportedJob.page(results.directory());
    assertThat(page)
        .contains("&lt;/script&gt;&lt;script&gt;document.title = &#39;taken&#39;")
        .contains("\\u003cimg src=x onerror=")
        .doesNotContain("<script>document.title")
        .doesNotContain("<img src=x");
  }

  @Test
  void opensWithTheAnswer() {
    Results results = SmallJob.run(directory, "sweeps={}");
    double size =
        results.json("fit.json", "decisions").list().getFirst().entries().get("N").number();
    assertThat(page(results))
        .contains("The fit is <strong>")
        .contains("10²¹ FLOP")
        .contains("<b>%.3fB</b> parameters".formatted(size / 1e9))
        .contains("There was no bootstrap")
        .contains("Ranges are the 95% intervals.");
  }

  @Test
  void asksTheNetworkForNothing() {
    String page = page(SmallJob.run(directory));
    assertThat(page).contains("default-src &#39;none&#39;");
    assertThat(Pattern.compile("(src|href)=\"(?!data:|#)").matcher(page).results()).isEmpty();
  }

  @Test
  void theSameResultsGiveTheSameBytes() {
    Results results = SmallJob.run(directory);
    assertThat(page(results)).isEqualTo(page(results));
  }

  @Test
  void isOfAPlanToo() throws IOException {
    Files.writeString(
        directory.resolve("plan.json"),
        """
        {"title": "P", "law": "chinchilla", "loss_unit": "nats per token", "from": "besiroglu",
         "parameters": {}, "cost": "6ND", "unit": "FLOP", "plans": [
          {"budget": 1.0E20, "N": 8.534E8, "D": 1.9527E10, "tokens_per_parameter": 22.88, "loss": 2.553},
          {"budget": 1.0E21, "N": 2.778E9, "D": 5.998E10, "tokens_per_parameter": 21.59, "loss": 2.306,
           "limited_by": "memory"}]}
        """);
    assertThat(ReportedJob.page(directory))
        .contains("<b>853.4M</b> parameters on <b>19.53B</b> tokens")
        .contains("limited by memory")
        .contains("id=\"plan-N\"");
  }

  @Test
  void isOfASweepOfAPublishedFitToo() throws IOException, InterruptedException {
    String config =
        """
        version: 1
        law: chinchilla
        sweeps:
          map:
            from: besiroglu
            axes:
              N: {from: 1e7, to: 1e12, points: 9, scale: log}
              D: {from: 1e9, to: 1e14, points: 11, scale: log}
            budgets: [5.76e23]
            outputs: [npy]
            heatmap: false
        """;
    Results results = SmallJob.runConfig(directory, config);
    double size = Double.parseDouble(results.csv("sweeps/map/frontier.csv").getFirst().get("N"));
    assertThat(page(results))
        .contains("parameters from besiroglu")
        .contains("<b>%.2fB</b> parameters".formatted(size / 1e9));
  }

  @Test
  void hasTheSameMapOfASweepThatWasKeptIn32Bits() {
    String kept = "sweeps.map.outputs=";
    String doubles = page(SmallJob.run(directory, kept + "[npy]"));
    String singles = page(SmallJob.run(directory, kept + "[npy-f32]"));
    assertThat(map(singles)).isEqualTo(map(doubles));
  }

  /** The losses, which a page has in 32 bits anyway. */
  private static String map(String page) {
    Matcher losses = Pattern.compile("\"loss\" ?: ?\"([A-Za-z0-9+/=]+)\"").matcher(page);
    assertThat(losses.find()).isTrue();
    return losses.group(1);
  }

  /** The heatmap in single precision, 1.3 MB in base 64, is the most of it. */
  @Test
  void isSmallForAMapOf500By500And240RunsAnd4000Draws() throws IOException {
    Results results =
        SmallJob.run(
            directory,
            "fit.bootstrap={replicates: 10, starts: {best: 1}}",
            "sweeps.map.axes.N.points=500",
            "sweeps.map.axes.D.points=500",
            "sweeps.map.outputs=[npy]");
    repeatRuns(results.directory().resolve("runs.csv"), 240);
    repeatDraws(results.directory().resolve("draws.npy"), 4000);
    String page = page(results);
    assertThat(page).contains("%d of the %d replicates".formatted(600, 4000)).contains("240 runs");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
  }

  private static void repeatRuns(Path file, int count) throws IOException {
    List<String> lines = Files.readAllLines(file);
    StringBuilder text = new StringBuilder(lines.getFirst()).append('\n');
    for (int i = 0; i < count; i++) {
      text.append(lines.get(1 + i % (lines.size() - 1))).append('\n');
    }
    Files.writeString(file, text);
  }

  private static void repeatDraws(Path file, int count) throws IOException {
    double[][] rows = NpyTable.rows(file);
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyWriter writer = new NpyWriter(out, NpyType.FLOAT64, count, rows[0].length);
      for (int i = 0; i < count; i++) {
        writer.write(rows[i % rows.length], 0, rows[0].length);
      }
      writer.finish();
    }
  }

  private static String page(Results results) {
    try {
      return ReportedJob.page(results.directory());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
