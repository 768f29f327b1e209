package dev.scalesweep.report.result;

import dev.scalesweep.data.NpyTable;
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
public record SweepResult(Path folder, Part document, Optional<Table> frontier) {
  static Optional<SweepResult> of(Path folder) {
    return Part.of(folder.resolve("sweep.json"))
        .map(it -> new SweepResult(folder, it, Table.of(folder.resolve("frontier.csv"))));
  }

  /** What the sweep is called. */
  public String name() {
    return document.text("name");
  }

  private List<Surface.Axis> axes() {
    return document.list("axes").stream()
        .map(it -> new Surface.Axis(it.text("name"), it.text("unit"), it.numbers("values")))
        .toList();
  }

  /**
   * The losses over two axes of more than a point; empty where there are others or no file.
   *
   * @param most so many lines along each axis, from the first to the last, where there are more
   */
  public Optional<Surface> surface(int most) {
    List<Surface.Axis> axes = axes();
    boolean plane = axes.size() == 2 && axes.stream().allMatch(it -> it.values().length > 1);
    return plane ? losses().map(it -> surface(axes, it, most).facing()) : Optional.empty();
  }

  private Optional<Path> losses() {
    return Stream.of("loss.npy", "loss-f32.npy")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Surface surface(List<Surface.Axis> axes, Path losses, int most) {
    double[][] loss = NpyTable.rows(losses, size -> Surface.picked(size, most));
    return new Surface(picked(axes.getFirst(), most), picked(axes.getLast(), most), loss);
  }

  private static Surface.Axis picked(Surface.Axis axis, int most) {
    return axis.picked(Surface.picked(axis.values().length, most));
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
