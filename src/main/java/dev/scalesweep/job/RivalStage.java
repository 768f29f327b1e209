package dev.scalesweep.job;

import dev.scalesweep.fit.Basin;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.Rival;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the minima of a fit that the runs hardly tell from the best, and what they decide. */
final class RivalStage {
  private final Fitted fitted;
  private final Diagnosis diagnosis;
  private final List<NewPoint> points;

  /**
   * @param points runs whose loss is predicted
   */
  RivalStage(Fitted fitted, Diagnosis diagnosis, List<NewPoint> points) {
    this.fitted = fitted;
    this.diagnosis = diagnosis;
    this.points = points;
  }

  /** The model sizes and predicted losses of those minima, where both exist. */
  List<Rival> rivals() {
    Fit fit = fitted.fit();
    List<Rival> rivals = new ArrayList<>();
    for (Basin basin : fit.basins().subList(1, fit.basins().size())) {
      if (diagnosis.isNearlyEqual(fit.value(), basin.value())) {
        addSizes(basin, rivals);
        addLosses(basin, rivals);
      }
    }
    return rivals;
  }

  private void addSizes(Basin basin, List<Rival> rivals) {
    List<String> names = fitted.quantities().names();
    double[] best = fitted.quantities().of(fitted.fit().point());
    double[] other = fitted.quantities().of(basin.point());
    for (int i = 0; i < best.length; i++) {
      if (names.get(i).startsWith("N_opt")) {
        add(new Rival(names.get(i), best[i], other[i], basin.starts()), rivals);
      }
    }
  }

  private void addLosses(Basin basin, List<Rival> rivals) {
    for (NewPoint point : points) {
      double best = point.loss(fitted.fit().space(), fitted.fit().point());
      double other = point.loss(fitted.fit().space(), basin.point());
      add(new Rival(name(point), best, other, basin.starts()), rivals);
    }
  }

  /** Such as {@code loss(N = 7e10, D = 1.4e12)}. */
  private static String name(NewPoint point) {
    return point.variables().entrySet().stream()
        .map(it -> it.getKey() + " = " + Quantities.exact(it.getValue()))
        .collect(Collectors.joining(", ", "loss(", ")"));
  }

  private static void add(Rival rival, List<Rival> rivals) {
    if (rival.best() > 0 && rival.other() > 0) {
      rivals.add(rival);
    }
  }
}
