package dev.scalesweep.job;

import dev.scalesweep.approach.Points;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the rows of each training run in order. */
final class TrainingCurves {
  private TrainingCurves() {}

  /**
   * The curves, in the order of the file; each by growing C, of rows with the same C the last.
   *
   * @param rows grouped by run
   * @param specification for messages
   * @throws Mistake if a run has rows of different N
   */
  static List<Points> of(Runs rows, RunsSpecification specification) {
    Points points = points(rows);
    List<String> names = rows.groups().orElseThrow();
    Map<String, TreeMap<Double, Integer>> curves = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      TreeMap<Double, Integer> curve = curves.computeIfAbsent(names.get(i), _ -> new TreeMap<>());
      curve.putIfAbsent(points.C()[i], i);
      int first = curve.firstEntry().getValue();
      if (points.N()[i] != points.N()[first]) {
        throw different(rows, i, first, specification);
      }
      curve.put(points.C()[i], i);
    }
    return curves.values().stream().map(curve -> picked(points, curve)).toList();
  }

  /** The runs as the approaches see them. */
  static Points points(Runs runs) {
    return new Points(
        runs.column("N"), runs.column("D"), runs.column(FitPlan.BUDGET), runs.column("loss"));
  }

  private static Points picked(Points points, Map<Double, Integer> curve) {
    return points.picked(curve.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private static Mistake different(Runs rows, int row, int other, RunsSpecification specification) {
    double[] n = rows.column("N");
    return new Mistake(
        new Place(specification.file().toString(), rows.lines()[row], 0),
        "N is "
            + Wording.number(n[row])
            + " here and "
            + Wording.number(n[other])
            + " on line "
            + rows.lines()[other]
            + ", in the same run "
            + Wording.quoted(rows.groups().orElseThrow().get(row))
            + "; one N in all rows of a run would be right");
  }
}
