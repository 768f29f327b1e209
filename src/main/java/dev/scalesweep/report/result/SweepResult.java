package dev.scalesweep.report.result;

import dev.scalesweep.data.NpyTable;
import dev.scalesweep.sweep.ensemble.Ensemble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sweep has left.
 *
 * @param folder where
 * @param document {@code sweep.json}
 * @param frontier {@code frontier.csv}, where the sweep made one
 */
public record SweepResult(Path folder, Part document, Optional<Table> frontier) implements Planes {
  static Optional<SweepResult> of(Path folder) {
    return Part.of(folder.resolve("sweep.json"))
        .map(it -> new SweepResult(folder, it, Table.of(folder.resolve("frontier.csv"))));
  }

  /** What the sweep is called. */
  public String name() {
    return document.text("name");
  }

  /** The fits that were looked at together, where the sweep is of several. */
  public Optional<Part> ensemble() {
    return document.at("ensemble");
  }

  /** The quantity that a map shows: the loss, or that of an ensemble in the mean. */
  public String shown() {
    return ensemble().isPresent() ? Ensemble.MEAN : "loss";
  }

  /** What the quantity is, in words. */
  public String what() {
    return ensemble().isPresent() ? "mean loss" : "loss";
  }

  /** What the quantity is of, such as {@code parameters from besiroglu}. */
  public String origin() {
    return ensemble().map(this::origin).orElse("parameters from " + document.text("from"));
  }

  private String origin(Part ensemble) {
    String kind = ensemble.list("of").isEmpty() ? " draws of the bootstrap" : " fits";
    String from = isOfOwnFit() ? "the fit" : document.text("from");
    String optima = frontier.isPresent() ? "; the frontier is that of " + from : "";
    return "mean of " + ensemble.text("members") + kind + optima;
  }

  private List<Surface.Axis> axesOfPoints() {
    return document.list("axes").stream()
        .map(it -> new Surface.Axis(it.text("name"), it.text("unit"), it.numbers("values")))
        .filter(it -> it.values().length > 1)
        .toList();
  }

  /** Of a file; empty where it is not there, or there are not two axes of more than a point. */
  @Override
  public Optional<Surface> plane(String quantity, int most) {
    Optional<Path> file = file(quantity);
    List<Surface.Axis> axes = file.isPresent() ? axesOfPoints() : List.of();
    return axes.size() == 2 ? file.map(it -> surface(axes, it, most).facing()) : Optional.empty();
  }

  private Optional<Path> file(String quantity) {
    return Stream.of(quantity + ".npy", quantity + "-f32.npy")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Surface surface(List<Surface.Axis> axes, Path file, int most) {
    double[][] numbers = NpyTable.rows(file, size -> Surface.picked(size, most));
    return new Surface(axes.getFirst().thinned(most), axes.getLast().thinned(most), numbers);
  }

  /** Whether the parameters are those of the fit beside the sweep. */
  public boolean isOfOwnFit() {
    return document.text("from").equals("fit");
  }

  /** The budgets of the sweep, FLOP. */
  public double[] budgets() {
    return Arrays.stream(document.numbers("budgets")).sorted().toArray();
  }
}
