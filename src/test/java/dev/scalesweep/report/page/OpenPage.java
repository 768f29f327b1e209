package dev.scalesweep.report.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A page in Chromium without a window, and what a reader does with it. */
final class OpenPage implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Warns of every browser that is younger than the library. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private OpenPage(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the browser. */
  static OpenPage start(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BrowserTest.Condition.program("chromium").orElseThrow());
    options.addArguments(OPTIONS);
    options.addArguments("--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(BrowserTest.Condition.program("chromedriver").orElseThrow())
            .withSilent(true)
            .build();
    return new OpenPage(new ChromeDriver(service, options));
  }

  /** Opens a file in a window of some width. */
  void open(Path page, int width) {
    driver.manage().window().setSize(new Dimension(width, 1000));
    driver.get(page.toUri().toString());
  }

  /** What the console has said since it was last asked. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The messages about requests since they were last asked for. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(it -> it.contains("\"Network.requestWillBeSent\""))
        .toList();
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> elements(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return elements(selector).stream().map(WebElement::getText).toList();
  }

  String title() {
    return driver.getTitle();
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Moves the pointer to a place of an element, in shares of its size from its upper left. */
  void pointAt(WebElement element, double across, double down) {
    run("arguments[0].scrollIntoView({block: 'center'})", element);
    Map<?, ?> box =
        (Map<?, ?>)
            run(
                "const b = arguments[0].getBoundingClientRect(); return {w: b.width, h: b.height}",
                element);
    double width = ((Number) box.get("w")).doubleValue();
    double height = ((Number) box.get("h")).doubleValue();
    new Actions(driver)
        .moveToElement(
            element,
            (int) Math.round((across - 0.5) * width),
            (int) Math.round((down - 0.5) * height))
        .perform();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
