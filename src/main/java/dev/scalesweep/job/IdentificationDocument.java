package dev.scalesweep.job;

import dev.scalesweep.identify.Conditioning;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.Sandwich;
import dev.scalesweep.identify.Spread.Correlation;
import dev.scalesweep.identify.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How it stands in {@code fit.json} whether the runs can answer the question. */
final class IdentificationDocument {
  private final FitOutcome outcome;
  private final Identification identification;

  IdentificationDocument(FitOutcome outcome) {
    this.outcome = outcome;
    this.identification = outcome.identification();
  }

  /** The answer with its reasons. */
  Map<String, Object> verdict() {
    Verdict verdict = identification.verdict();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("class", verdict.grade().label());
    map.put("reasons", verdict.reasons());
    map.put("not_applied", verdict.notApplied());
    return map;
  }

  /** What the derivatives tell. */
  void putDiagnosis(Map<String, Object> document) {
    Diagnosis diagnosis = identification.diagnosis();
    document.put(
        "condition_number",
        diagnosis.conditioning().map(Conditioning::conditionNumber).orElse(Double.NaN));
    diagnosis.conditioning().ifPresent(it -> document.put("conditioning", conditioning(it)));
    document.put("without_influence", diagnosis.vanished());
    document.put(
        "correlations",
        identification.correlations().stream().map(IdentificationDocument::correlation).toList());
    identification.reach().ifPresent(it -> document.put("extrapolation", extrapolation(it)));
    diagnosis.sandwich().ifPresent(it -> document.put("sandwich", sandwich(it)));
  }

  private static Map<String, Object> conditioning(Conditioning conditioning) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("matrix", "J'J with columns of unit length");
    map.put("centred", conditioning.centred());
    map.put("uncentred_condition_number", conditioning.uncentred());
    map.put("exact_hessian_condition_number", conditioning.hessian());
    map.put("rank", conditioning.rank());
    map.put("directions", conditioning.directions());
    return map;
  }

  private static Map<String, Object> correlation(Correlation correlation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("logarithms_of", List.of(correlation.first(), correlation.second()));
    map.put("correlation", correlation.value());
    return map;
  }

  private static Map<String, Object> extrapolation(Reach reach) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("largest_run", reach.runs());
    map.put("largest_target", reach.target());
    map.put("orders_of_magnitude", reach.orders());
    return map;
  }

  private Map<String, Object> sandwich(Sandwich sandwich) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", sandwich.kind());
    map.put("degrees_of_freedom", sandwich.degreesOfFreedom());
    if (outcome.fit().objective().kind().isRobust()) {
      map.put("bandwidth", sandwich.bandwidth());
    }
    return map;
  }

  /** The predictions that the job asks for; none where the runs do not determine what is asked. */
  List<Map<String, Object>> predictions() {
    return identification.verdict().isIdentifiable()
        ? identification.predictions().stream().map(this::prediction).toList()
        : List.of();
  }

  private Map<String, Object> prediction(Prediction prediction) {
    Map<String, Object> map = new LinkedHashMap<>(prediction.point().variables());
    prediction.point().group().ifPresent(name -> map.put("group", name));
    map.put("loss", prediction.loss());
    map.putAll(EstimateDocument.of(prediction.estimate(), prediction.sandwich(), outcome.levels()));
    putNewRun(map, prediction, outcome.levels());
    return map;
  }

  /** Adds where the loss of the run itself will lie, if that is known. */
  static void putNewRun(Map<String, Object> map, Prediction prediction, List<Double> levels) {
    if (!prediction.newRun().isEmpty()) {
      map.put("prediction_intervals", EstimateDocument.byLevel(prediction.newRun(), levels));
    }
  }
}
