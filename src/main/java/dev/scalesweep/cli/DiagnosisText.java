package dev.scalesweep.cli;

import dev.scalesweep.identify.Conditioning;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.Direction;
import dev.scalesweep.identify.Sandwich;
import dev.scalesweep.identify.Spread.Correlation;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.job.Identification;
import dev.scalesweep.job.Reach;
import dev.scalesweep.report.PeopleNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed of how well the runs tell the parameters of a fit apart. */
final class DiagnosisText {
  private static final int DIGITS = 4;

  private DiagnosisText() {}

  static List<String> lines(FitOutcome outcome) {
    Identification identification = outcome.identification();
    Diagnosis diagnosis = identification.diagnosis();
    List<String> lines = new ArrayList<>();
    if (outcome.fit().objective().kind().isRobust()) {
      diagnosis.sandwich().map(DiagnosisText::kernel).ifPresent(lines::add);
    }
    diagnosis.conditioning().ifPresent(it -> addConditioning(it, lines));
    identification.correlations().stream().map(DiagnosisText::correlation).forEach(lines::add);
    identification.reach().map(DiagnosisText::reach).ifPresent(lines::add);
    return lines;
  }

  private static String kernel(Sandwich sandwich) {
    return "sandwich standard errors: kernel bread of half-width "
        + PeopleNumber.shortest(sandwich.bandwidth(), DIGITS)
        + ", "
        + sandwich.kind();
  }

  private static void addConditioning(Conditioning conditioning, List<String> lines) {
    String centred =
        conditioning.centred().isEmpty()
            ? ""
            : ", log " + String.join(" and log ", conditioning.centred()) + " centred";
    String number = PeopleNumber.shortest(conditioning.conditionNumber(), DIGITS);
    lines.add("condition number " + number + " (J'J" + centred + ")");
    conditioning.directions().stream().map(Direction::words).forEach(lines::add);
  }

  private static String correlation(Correlation it) {
    return String.format(
        Locale.ROOT,
        "log %s and log %s correlate at %.3f over the runs",
        it.first(),
        it.second(),
        it.value());
  }

  private static String reach(Reach reach) {
    return reach.orders() > 0
        ? String.format(
            Locale.ROOT,
            "the largest target lies %.1f orders of magnitude beyond the runs",
            reach.orders())
        : "the targets lie within the compute of the runs";
  }
}
