package dev.scalesweep.config;

import dev.scalesweep.data.NpyTable;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import dev.scalesweep.law.Law;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads what a {@code fit.json} and the {@code draws.npy} beside it say of the fit. */
final class FitPastReader {
  private static final String DRAWS = "draws.npy";

  private final Law law;
  private final Path file;
  private final Optional<Value> group;

  /**
   * @param file the {@code fit.json}
   * @param group whose parameters are taken, where groups have their own
   */
  FitPastReader(Law law, Path file, Optional<Value> group) {
    this.law = law;
    this.file = file;
    this.group = group;
  }

  /** Where the draws of the bootstrap of a {@code fit.json} are. */
  static Path draws(Path file) {
    return file.resolveSibling(DRAWS);
  }

  FitPast read(Place named) {
    Map<String, Value> document = new Value("", YamlReader.read(file, named)).entries();
    OptionalDouble largestRun =
        Optional.ofNullable(document.get("extrapolation"))
            .map(it -> it.entries().get("largest_run"))
            .map(it -> OptionalDouble.of(it.positive()))
            .orElse(OptionalDouble.empty());
    OptionalDouble correlation = correlation(document);
    Value bootstrap = document.get("bootstrap");
    if (bootstrap == null) {
      return new FitPast(List.of(), BootstrapPlan.USUAL_LEVELS, largestRun, Map.of(), correlation);
    }
    Map<String, Value> entries = bootstrap.entries();
    List<Double> levels =
        Optional.ofNullable(entries.get("levels"))
            .map(Value::numbers)
            .orElse(BootstrapPlan.USUAL_LEVELS);
    List<String> columns =
        Optional.ofNullable(entries.get("columns")).stream()
            .flatMap(it -> it.list().stream())
            .map(Value::text)
            .toList();
    List<Map<String, Double>> draws = draws(columns);
    refuseOthers(draws.size(), entries.get("replicates"));
    return new FitPast(draws, levels, largestRun, Map.of(), correlation);
  }

  private static OptionalDouble correlation(Map<String, Value> document) {
    return Optional.ofNullable(document.get("correlations")).stream()
        .flatMap(it -> it.list().stream())
        .map(Value::entries)
        .filter(it -> names(it.get("logarithms_of")).containsAll(List.of("N", "D")))
        .flatMap(it -> Optional.ofNullable(it.get("correlation")).stream())
        .mapToDouble(Value::number)
        .findFirst();
  }

  private static List<String> names(@Nullable Value list) {
    return list == null ? List.of() : list.list().stream().map(Value::text).toList();
  }

  private List<Map<String, Double>> draws(List<String> columns) {
    Path table = draws(file);
    double[][] rows = NpyTable.rows(table);
    int[] indices = law.parameterNames().stream().mapToInt(it -> index(it, columns)).toArray();
    boolean fits =
        Arrays.stream(rows).allMatch(row -> row.length == columns.size())
            && Arrays.stream(indices).allMatch(index -> index >= 0);
    if (!fits) {
      throw new Mistake(
          Place.of(table.toString()), "does not have the columns that the fit.json beside it says");
    }
    List<Map<String, Double>> draws = new ArrayList<>();
    for (double[] row : rows) {
      Map<String, Double> draw = new LinkedHashMap<>();
      for (int i = 0; i < indices.length; i++) {
        draw.put(law.parameterNames().get(i), row[indices[i]]);
      }
      draws.add(draw);
    }
    return draws;
  }

  private void refuseOthers(int rows, @Nullable Value replicates) {
    if (replicates != null && replicates.number() != rows) {
      throw new Mistake(
          Place.of(draws(file).toString()),
          "has "
              + rows
              + " draws, and the fit.json beside it is of a bootstrap of "
              + replicates.text()
              + "; both of one job would be right");
    }
  }

  private int index(String parameter, List<String> columns) {
    int shared = columns.indexOf(parameter);
    return shared >= 0
        ? shared
        : group.map(it -> columns.indexOf(parameter + "[" + it.text() + "]")).orElse(-1);
  }
}
