package dev.scalesweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.data.NpyTable;
import dev.scalesweep.job.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a reader has it: in a browser, from the file system. */
@BrowserTest
class ReportBrowserTest {
  private static final int WIDE = 1440;
  private static final int NARROW = 390;

  @TempDir private static Path directory;
  private static OpenPage page;
  private static Results results;
  private static Path file;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    if (BrowserTest.Condition.program("chromedriver").isPresent()) {
      results = ReportedJob.in(directory);
      file =
          Files.writeString(
              results.directory().resolve("report.html"), ReportedJob.page(results.directory()));
      page = OpenPage.start(directory.resolve("profile"));
    }
  }

  @AfterAll
  static void end() {
    if (page != null) {
      page.close();
    }
  }

  @BeforeEach
  void open() {
    page.open(file, WIDE);
  }

  @Test
  void opensWithoutAnErrorAndAsksTheNetworkForNothing() {
    page.requests();
    page.console();
    page.open(file, NARROW);
    assertThat(page.element("html").getDomAttribute("data-ready")).isEqualTo("true");
    assertThat(page.console()).isEmpty();
    assertThat(page.requests())
        .isNotEmpty()
        .allMatch(it -> it.contains("\"url\":\"file:") || it.contains("\"url\":\"data:"));
  }

  @Test
  void everyPictureHasDrawnWhatItIsOf() {
    List<WebElement> figures = page.elements("figure");
    assertThat(figures).hasSizeGreaterThan(8);
    for (WebElement figure : figures) {
      Object drawn =
          page.run(
              "return arguments[0].querySelectorAll('.series circle, .series path[d^=M]').length",
              figure);
      assertThat((Long) drawn).as(figure.getDomAttribute("id")).isPositive();
    }
    Object colours =
        page.run(
            """
            const canvas = document.querySelector("canvas");
            const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            return new Set(new Uint32Array(pixels.buffer)).size;
            """);
    assertThat((Long) colours).isGreaterThan(20);
    assertThat(page.elements(".contour")).hasSizeGreaterThan(2);
    assertThat(page.elements(".run")).hasSize(36);
    assertThat(page.elements(".isoflop")).hasSizeGreaterThan(1);
  }

  @Test
  void hoverSaysTheNumbersOfTheCell() {
    double[][] loss = NpyTable.rows(results.directory().resolve("sweeps/map/loss.npy"));
    WebElement map = page.element(".map .catch");
    for (int[] cell : new int[][] {{2, 3}, {4, 5}, {7, 8}}) {
      page.pointAt(map, cell[0] / 8.0, 1 - cell[1] / 10.0);
      WebElement readout = page.element(".map .readout");
      double n = Math.pow(10, 7 + cell[0] * 5 / 8.0);
      double d = Math.pow(10, 9 + cell[1] * 5 / 10.0);
      double expected = loss[cell[0]][cell[1]];
      assertThat(number(readout, "x")).isCloseTo(n, within(1e-9 * n));
      assertThat(number(readout, "y")).isCloseTo(d, within(1e-9 * d));
      assertThat(number(readout, "loss")).isCloseTo(expected, within(1e-6 * expected));
      assertThat(readout.getText()).contains("loss %.4f (".formatted(expected)).endsWith(", 95%)");
    }
  }

  private static double number(WebElement element, String name) {
    return Double.parseDouble(element.getDomAttribute("data-" + name));
  }

  @Test
  void keysReadTheMapAndZoomIt() {
    WebElement map = page.element(".map .plot");
    map.sendKeys(Keys.ARROW_RIGHT);
    double first = number(page.element(".map .readout"), "x");
    map.sendKeys(Keys.ARROW_RIGHT);
    assertThat(number(page.element(".map .readout"), "x")).isGreaterThan(first);
    List<String> ticks = page.texts(".map .axis.x .tick text");
    map.sendKeys("+");
    map.sendKeys("+");
    assertThat(page.texts(".map .axis.x .tick text")).isNotEqualTo(ticks);
    map.sendKeys("0");
    assertThat(page.texts(".map .axis.x .tick text")).isEqualTo(ticks);
  }

  @Test
  void layersCanBeSwitchedOff() {
    page.element("input[name=runs]").click();
    assertThat(page.elements(".run")).isEmpty();
    page.element("input[name=runs]").click();
    assertThat(page.elements(".run")).hasSize(36);
  }

  @Test
  void theSliderMovesTheOptimumAlongTheFrontier() {
    List<Map<String, String>> rows =
        results.csv("sweeps/map/frontier.csv").stream()
            .filter(it -> !it.get("N").isEmpty())
            .toList();
    WebElement slider = page.element(".slider input");
    WebElement output = page.element(".slider output");
    assertThat(rows).hasSize(2);
    slider.sendKeys(Keys.HOME);
    assertFrontier(output, rows.getFirst());
    String place = page.element(".optimum.chosen").getDomAttribute("transform");
    slider.sendKeys(Keys.END);
    assertFrontier(output, rows.getLast());
    assertThat(page.element(".optimum.chosen").getDomAttribute("transform")).isNotEqualTo(place);
  }

  private static void assertFrontier(WebElement output, Map<String, String> row) {
    for (String name : List.of("budget", "N", "D", "loss")) {
      double expected = Double.parseDouble(row.get(name));
      assertThat(number(output, name.toLowerCase(Locale.ROOT)))
          .isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @Test
  void tablesSortBothWaysByTheirNumbers() {
    page.element("details summary").click();
    WebElement head = page.elements("[data-name=runs] th button").get(runColumn("loss"));
    head.click();
    assertThat(losses()).hasSize(36).isSorted();
    head.click();
    assertThat(losses()).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static int runColumn(String name) {
    return page.texts("[data-name=runs] th").indexOf(name);
  }

  private static List<Double> losses() {
    int column = runColumn("loss") + 1;
    return page.elements("[data-name=runs] tbody td:nth-child(" + column + ")").stream()
        .map(it -> number(it, "value"))
        .toList();
  }

  @Test
  void tablesCopyAsCsv() {
    Object text =
        page.run(
            """
            const table = document.querySelector("[data-name=parameters]");
            navigator.clipboard.writeText = async text => { window.copied = text; };
            table.querySelector(".copy").click();
            return window.copied;
            """);
    String value =
        Double.toString(results.json("fit.json", "parameters", "alpha", "value").number());
    assertThat((String) text)
        .startsWith("parameter,value,standard error,interval\n")
        .contains("\nalpha," + value);
  }

  @Test
  void whatUsersWriteStaysText() {
    assertThat(page.title()).isEqualTo(ReportedJob.TITLE);
    assertThat(page.element("h1").getText()).isEqualTo(ReportedJob.TITLE);
    page.element("details summary").click();
    assertThat(page.texts("[data-name=runs] td")).contains(ReportedJob.GROUP);
    assertThat(page.elements("img")).isEmpty();
    assertThat(page.title()).isEqualTo(ReportedJob.TITLE);
  }

  @Test
  void nothingIsWiderThanAPhone() {
    page.open(file, NARROW);
    Object wider =
        page.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat((Long) wider).isZero();
  }

  @Test
  void theThemeChanges() {
    Object before = page.run("return getComputedStyle(document.documentElement).backgroundColor");
    page.element("#theme").click();
    assertThat(page.run("return getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(before);
  }
}
