package dev.scalesweep.report.figure;

import dev.scalesweep.report.Axis;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import java.util.Arrays;
import java.util.List;

/** Where the starts lie that lead to the optimum. */
final class StartMaps {
  private static final List<List<String>> SHOWN =
      List.of(List.of("A", "alpha"), List.of("B", "beta"), List.of("alpha", "beta"));

  private final ResultFolder folder;

  StartMaps(ResultFolder folder) {
    this.folder = folder;
  }

  /** A map with the name of its file. */
  record Named(String name, Heatmap map) {}

  /** Those of the pairs that are usually asked about, unless all starts of all values are alike. */
  List<Named> all() {
    return folder.fit().stream()
        .flatMap(it -> it.list("starts", "pairs").stream())
        .filter(it -> SHOWN.contains(it.texts("parameters")))
        .filter(it -> Arrays.stream(shares(it)).distinct().count() > 1)
        .map(it -> new Named("starts-" + String.join("-", it.texts("parameters")), map(it)))
        .toList();
  }

  private Heatmap map(Part pair) {
    List<String> names = pair.texts("parameters");
    return new Heatmap(
        "starts at the optimum",
        "Which starts find the optimum: " + folder.title(),
        folder.lawName(),
        "%",
        axis(names.getFirst(), pair.numbers("first")),
        axis(names.getLast(), pair.numbers("second")),
        shares(pair),
        new double[0],
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Axis axis(String name, double[] values) {
    return new Axis(name + " at the start", "", Scale.of(values), values);
  }

  private static double[] shares(Part pair) {
    double[] starts = flat(pair.list("starts"));
    double[] reached = flat(pair.list("at_optimum"));
    double[] shares = new double[starts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 100 * reached[i] / starts[i];
    }
    return shares;
  }

  private static double[] flat(List<Part> rows) {
    return rows.stream().flatMapToDouble(it -> Arrays.stream(it.numbers())).toArray();
  }
}
