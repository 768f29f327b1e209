package dev.scalesweep.report.result;

import dev.scalesweep.data.NpyTable;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of results.
 *
 * @param path where
 * @param fit {@code fit.json}, of a job that fits
 * @param law the law of the fit, where it has one for all runs
 * @param runs {@code runs.csv}: the runs of the fit with their residuals
 * @param sweeps of the job, by name
 * @param plan {@code plan.json}, of a plan
 * @param backtest {@code backtest.csv}
 */
public record ResultFolder(
    Path path,
    Optional<Part> fit,
    Optional<FittedLaw> law,
    Optional<Table> runs,
    List<SweepResult> sweeps,
    Optional<Part> plan,
    Optional<Table> backtest) {
  private static final String SWEEPS = "sweeps";

  /** Copies the list. */
  public ResultFolder {
    sweeps = List.copyOf(sweeps);
  }

  /**
   * Reads a directory.
   *
   * @throws Mistake if there are no results of scalesweep there
   */
  public static ResultFolder read(Path path) {
    ResultFolder folder = read(path, sweeps(path.resolve(SWEEPS)));
    if (folder.fit.isEmpty() && folder.sweeps.isEmpty() && folder.plan.isEmpty()) {
      throw new Mistake(
          Place.of(path.toString()),
          "holds no results to report: neither fit.json nor plan.json nor sweeps/*/sweep.json");
    }
    return folder;
  }

  /** Reads a directory without any sweeps but one. */
  public static ResultFolder read(Path path, String sweep) {
    return read(path, SweepResult.of(path.resolve(SWEEPS).resolve(sweep)).stream().toList());
  }

  private static ResultFolder read(Path path, List<SweepResult> sweeps) {
    Optional<Part> fit = Part.of(path.resolve("fit.json"));
    double[][] draws = draws(path.resolve("draws.npy"));
    return new ResultFolder(
        path,
        fit,
        fit.flatMap(it -> FittedLaw.of(it, draws)),
        Table.of(path.resolve("runs.csv")),
        sweeps,
        Part.of(path.resolve("plan.json")),
        Table.of(path.resolve("backtest.csv")));
  }

  private static double[][] draws(Path file) {
    return Files.isRegularFile(file) ? NpyTable.rows(file) : new double[0][];
  }

  private static List<SweepResult> sweeps(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.sorted().flatMap(it -> SweepResult.of(it).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The title that the user gave. */
  public String title() {
    return documents()
        .map(it -> it.text("title"))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseGet(() -> path.toAbsolutePath().normalize().getFileName().toString());
  }

  /** The name of the law. */
  public String lawName() {
    return documents().map(it -> it.text("law")).findFirst().orElseThrow();
  }

  /** The unit of the loss; empty where an earlier version has not said. */
  public String unit() {
    return documents()
        .flatMap(it -> Stream.of(it.text("loss_unit"), it.text("unit")))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The formula of the law; empty where nothing says. */
  public String formula() {
    return documents()
        .map(it -> it.text("formula"))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The documents that say what the results are of, the fit's first. */
  private Stream<Part> documents() {
    return Stream.of(fit.stream(), sweeps.stream().map(SweepResult::document), plan.stream())
        .flatMap(it -> it);
  }

  /**
   * What the fit has minimised.
   *
   * @throws Mistake if {@code fit.json} names no kind that is known
   */
  public Optional<Objective> objective() {
    return fit.flatMap(it -> it.at("objective", "kind"))
        .map(it -> it.value().oneOf(Objective.Kind.class))
        .map(kind -> new Objective(kind, fit.orElseThrow().number("objective", "delta")));
  }

  /** The widest level of the intervals, in percent. */
  public double level() {
    return fit.stream()
        .flatMap(it -> it.list("bootstrap", "levels").stream())
        .mapToDouble(it -> it.number())
        .max()
        .orElse(95);
  }
}
