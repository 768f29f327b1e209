package dev.scalesweep.job;

import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.SliceMinimum;
import dev.scalesweep.profile.Cut;
import dev.scalesweep.profile.Profile;
import dev.scalesweep.profile.ProfileEnd;
import dev.scalesweep.profile.ProfileInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How profiles stand in {@code fit.json}. */
final class ProfileDocument {
  private final ParameterSpace space;
  private final Profile profile;

  private ProfileDocument(ParameterSpace space, Profile profile) {
    this.space = space;
    this.profile = profile;
  }

  /** By their names. */
  static Map<String, Object> of(ParameterSpace space, List<Profile> profiles) {
    Map<String, Object> document = new LinkedHashMap<>();
    profiles.forEach(it -> document.put(it.name(), new ProfileDocument(space, it).map()));
    return document;
  }

  /** Intervals by level: {@code "95": [.., ..]}, NaN for an end that is open, and why it is. */
  private Map<String, Object> map() {
    Map<String, Object> intervals = new LinkedHashMap<>();
    Map<String, Object> openEnds = new LinkedHashMap<>();
    for (ProfileInterval it : profile.intervals()) {
      String level = EstimateDocument.name(it.level());
      intervals.put(level, new double[] {it.lower().value(), it.upper().value()});
      Map<String, String> reasons = new LinkedHashMap<>();
      putReason("lower", it.lower(), reasons);
      putReason("upper", it.upper(), reasons);
      if (!reasons.isEmpty()) {
        openEnds.put(level, reasons);
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("intervals", intervals);
    map.put("open_ends", openEnds);
    map.put("cut", cut());
    map.put("notes", profile.notes());
    map.put("points", points());
    return map;
  }

  private static void putReason(String side, ProfileEnd end, Map<String, String> reasons) {
    if (end.isOpen()) {
      reasons.put(side, end.reason());
    }
  }

  private Map<String, Object> cut() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", profile.cut().kind());
    switch (profile.cut()) {
      case Cut.F it -> {
        map.put("variance", it.variance());
        map.put("degrees_of_freedom", List.of(Cut.HELD, it.degreesOfFreedom()));
      }
      case Cut.Calibrated it -> {
        map.put("unit", it.unit());
        map.put("psi_squared", it.psiSquared());
        map.put("psi_slope", it.psiSlope());
        map.put("bandwidth", it.bandwidth());
        map.put("degrees_of_freedom", List.of(Cut.HELD));
      }
      case Cut.None it -> map.put("reason", it.reason());
    }
    Map<String, Object> rises = new LinkedHashMap<>();
    if (!(profile.cut() instanceof Cut.None)) {
      profile.intervals().forEach(it -> rises.put(EstimateDocument.name(it.level()), it.rise()));
    }
    map.put("rise", rises);
    return map;
  }

  /** The curve as columns: where the number is held, what came of the fit there. */
  private Map<String, Object> points() {
    List<SliceMinimum> points = profile.points();
    Map<String, List<Double>> parameters = new LinkedHashMap<>();
    space.parameterNames().forEach(name -> parameters.put(name, new ArrayList<>()));
    for (SliceMinimum point : points) {
      Map<String, Double> values = space.values(point.point());
      parameters.forEach((name, column) -> column.add(values.get(name)));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", points.stream().map(it -> profile.measure().natural(it.level())).toList());
    map.put("objective", points.stream().map(SliceMinimum::objective).toList());
    map.put("ending", points.stream().map(it -> it.ending().label()).toList());
    map.put("parameters", parameters);
    return map;
  }
}
