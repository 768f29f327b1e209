package dev.scalesweep.report.page;

import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.SweepResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a result came from, each by its name. */
final class Facts {
  private static final int DIGITS = 6;

  private Facts() {}

  /** The provenance of a result, and how its fit was made. */
  static Map<String, String> of(ResultFolder folder) {
    Map<String, String> facts = new LinkedHashMap<>();
    folder.fit().ifPresent(it -> putFit(it, facts));
    folder
        .plan()
        .ifPresent(it -> {
          facts.put("parameters of the plan from", it.text("from"));
          facts.put("cost of the plan", it.text("cost"));
        });
    for (SweepResult sweep : folder.sweeps()) {
      facts.put("parameters of the sweep " + sweep.name() + " from", sweep.document().text("from"));
    }
    Stream.concat(folder.fit().stream(), folder.sweeps().stream().map(SweepResult::document))
        .findFirst()
        .ifPresent(it -> putProvenance(it, facts));
    return facts;
  }

  private static void putFit(Part fit, Map<String, String> facts) {
    facts.put(
        "objective",
        fit.text("objective", "kind")
            + ", "
            + PeopleNumber.digits(fit.number("objective", "value"), DIGITS));
    facts.put("method", fit.text("method"));
    facts.put("runs", fit.text("runs", "used") + " of " + fit.text("runs", "read"));
    facts.put(
        "starts at the optimum",
        fit.text("starts", "at_optimum") + " of " + fit.text("starts", "total"));
    facts.put("condition number", PeopleNumber.digits(fit.number("condition_number"), DIGITS));
    fit.at("bootstrap")
        .ifPresent(it ->
            facts.put("bootstrap", it.text("replicates") + " replicates of " + it.text("kind")));
  }

  private static void putProvenance(Part document, Map<String, String> facts) {
    facts.put("scalesweep", document.text("provenance", "version"));
    facts.put("git revision", document.text("provenance", "git_revision"));
    document
        .entries("provenance", "sha256")
        .forEach((name, hash) -> facts.put("SHA-256 of " + name, hash.text()));
    if (!document.texts("provenance", "overrides").isEmpty()) {
      facts.put("overrides", String.join(", ", document.texts("provenance", "overrides")));
    }
  }
}
