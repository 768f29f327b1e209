package dev.scalesweep.report.result;

import dev.scalesweep.data.NpyTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep has left.
 *
 * @param folder where
 * @param document {@code sweep.json}
 * @param frontier {@code frontier.csv}, where the sweep made one
 */
public record SweepResult(Path folder, Part document, Optional<Table> frontier) {
  /** An axis. */
  public record Axis(String name, String unit, double[] values) {}

  /** The losses of two axes, one row for each value of the first. */
  public record Surface(Axis first, Axis second, double[][] loss) {}

  static Optional<SweepResult> of(Path folder) {
    return Part.of(folder.resolve("sweep.json"))
        .map(it -> new SweepResult(folder, it, Table.of(folder.resolve("frontier.csv"))));
  }

  /** What the sweep is called. */
  public String name() {
    return document.text("name");
  }

  /** The axes in their order. */
  public List<Axis> axes() {
    return document.list("axes").stream()
        .map(it -> new Axis(it.text("name"), it.text("unit"), it.numbers("values")))
        .toList();
  }

  /** The losses over two axes of more than a point; empty where there are others or no file. */
  public Optional<Surface> surface() {
    List<Axis> axes = axes();
    Path file = folder.resolve("loss.npy");
    boolean plane = axes.size() == 2 && axes.stream().allMatch(it -> it.values().length > 1);
    return plane && Files.isRegularFile(file)
        ? Optional.of(new Surface(axes.getFirst(), axes.getLast(), NpyTable.rows(file)))
        : Optional.empty();
  }

  /** The budgets of the sweep, FLOP. */
  public double[] budgets() {
    return Arrays.stream(document.numbers("budgets")).sorted().toArray();
  }
}
