package dev.scalesweep.cli;

import dev.scalesweep.fit.Basin;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.report.PeopleNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed of the minima of a fit, where one beside the best is worth naming. */
final class BasinsText {
  private static final int MOST = 3;
  private static final int OBJECTIVE_DIGITS = 6;
  private static final int PARAMETER_DIGITS = 4;

  /** A minimum is worth naming if it has this share of the starts. */
  private static final double MANY_STARTS = 0.05;

  /** One that is about as good as the best is worth naming from this share on. */
  private static final double SOME_STARTS = 0.01;

  private final Fit fit;
  private final Diagnosis diagnosis;

  private BasinsText(FitOutcome outcome) {
    this.fit = outcome.fit();
    this.diagnosis = outcome.identification().diagnosis();
  }

  static List<String> lines(FitOutcome outcome) {
    return new BasinsText(outcome).lines();
  }

  private List<String> lines() {
    List<Basin> others = fit.basins().stream().skip(1).filter(this::isWorthNaming).toList();
    List<String> lines = new ArrayList<>();
    if (!others.isEmpty()) {
      lines.add("minima:");
      lines.add(line(fit.basins().getFirst()));
      others.stream().limit(MOST).map(this::line).forEach(lines::add);
    }
    if (others.size() > MOST) {
      lines.add("  and " + (others.size() - MOST) + " more");
    }
    return lines;
  }

  private boolean isWorthNaming(Basin basin) {
    boolean rival = diagnosis.isNearlyEqual(fit.value(), basin.value());
    return basin.starts() >= (rival ? SOME_STARTS : MANY_STARTS) * fit.starts().total();
  }

  private String line(Basin basin) {
    String parameters =
        fit.space().values(basin.point()).entrySet().stream()
            .map(it -> it.getKey() + " " + PeopleNumber.shortest(it.getValue(), PARAMETER_DIGITS))
            .collect(Collectors.joining(", "));
    return "  objective "
        + PeopleNumber.digits(basin.value(), OBJECTIVE_DIGITS)
        + " from "
        + basin.starts()
        + (basin.starts() == 1 ? " start: " : " starts: ")
        + parameters;
  }
}
