package dev.scalesweep.report.figure;

import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.Series.Kind;
import dev.scalesweep.report.result.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the objective rises when a number is held beside its fitted value. */
final class ProfileFigures {
  private static final double WIDE_RATIO = 3;

  private ProfileFigures() {}

  /**
   * A figure for each number.
   *
   * @param fit {@code fit.json}
   */
  static List<Figure> of(Part fit) {
    double least = fit.number("objective", "value");
    return fit.entries("profile").entrySet().stream()
        .filter(it -> it.getValue().numbers("points", "value").length > 1)
        .map(it -> figure(it, least))
        .toList();
  }

  private static Figure figure(Map.Entry<String, Part> entry, double least) {
    String number = entry.getKey();
    Part profile = entry.getValue();
    double[] values = profile.numbers("points", "value");
    double[] objective = profile.numbers("points", "objective");
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> Double.isFinite(objective[i]))
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .mapToInt(i -> i)
            .toArray();
    double[] x = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    double[] rise = Arrays.stream(order).mapToDouble(i -> objective[i] - least).toArray();
    double[] ends = {x[0], x[x.length - 1]};
    List<Series> series = new ArrayList<>();
    series.add(Series.of("least objective with " + number + " held", Kind.LINE, 0, x, rise));
    profile
        .entries("cut", "rise")
        .forEach((level, cut) -> {
          double height = cut.number();
          double[] heights = {height, height};
          series.add(Series.of("cut of " + level + "%", Kind.DASHED, 1, ends, heights));
        });
    return new Figure(
        "profile-" + number.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""),
        "Profile of " + number,
        "Below a cut lie the values that the runs do not rule out at that level.",
        new Ruler(
            number, "", ends[0] > 0 && ends[1] > WIDE_RATIO * ends[0] ? Scale.LOG : Scale.LINEAR),
        new Ruler("rise of the objective", "", Scale.LINEAR),
        series);
  }
}
