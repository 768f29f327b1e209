package dev.scalesweep.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The start grid of a law. */
final class StartGrid implements Starts {
  /**
   * Starts of coordinates that begin alike.
   *
   * @param coordinates their indices
   * @param values the starts, one of the grid's axes
   */
  private record Axis(List<Integer> coordinates, double[] values) {}

  private final List<Axis> axes = new ArrayList<>();

  /**
   * @param replaced starts in the fitted space by the name of the parameter. Not modified.
   */
  StartGrid(ParameterSpace space, Map<String, List<Double>> replaced) {
    List<Coordinate> all = space.coordinates();
    for (String parameter : space.law().parameterNames()) {
      List<Integer> own = space.coordinatesOf(parameter);
      if (!own.isEmpty()) {
        Coordinate first = all.get(own.getFirst());
        List<Double> starts = replaced.getOrDefault(parameter, first.starts());
        axes.add(new Axis(own, starts.stream().mapToDouble(first::ofFitted).distinct().toArray()));
      }
    }
  }

  /** How many there are; more than {@link #size} can say, if need be. */
  double count() {
    double count = 1;
    for (Axis axis : axes) {
      count *= axis.values().length;
    }
    return count;
  }

  @Override
  public int size() {
    return axes.stream().mapToInt(axis -> axis.values().length).reduce(1, Math::multiplyExact);
  }

  @Override
  public void copy(int index, double[] start) {
    int rest = index;
    for (Axis axis : axes.reversed()) {
      double value = axis.values()[rest % axis.values().length];
      axis.coordinates().forEach(coordinate -> start[coordinate] = value);
      rest /= axis.values().length;
    }
  }
}
