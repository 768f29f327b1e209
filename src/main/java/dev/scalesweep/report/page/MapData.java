package dev.scalesweep.report.page;

import dev.scalesweep.report.LossLevels;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.figure.Uncertainty;
import dev.scalesweep.report.result.Budget;
import dev.scalesweep.report.result.Frontier;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Surface;
import dev.scalesweep.report.result.Surface.Axis;
import dev.scalesweep.report.result.SweepResult;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page is told of a sweep's map, N across and D up. */
final class MapData {
  /** A screen shows no more, and the page has to stay small. */
  private static final int MOST_POINTS = 500;

  private final ResultFolder folder;
  private final SweepResult sweep;
  private final Surface surface;

  private MapData(ResultFolder folder, SweepResult sweep, Surface surface) {
    this.folder = folder;
    this.sweep = sweep;
    this.surface = surface;
  }

  /** The map of a sweep; empty where it has no plane of losses to show. */
  static Optional<Map<String, Object>> of(ResultFolder folder, SweepResult sweep) {
    return sweep
        .plane(sweep.shown(), MOST_POINTS)
        .filter(it -> LossLevels.areShown(it.flat()))
        .map(it -> new MapData(folder, sweep, it).map());
  }

  private Map<String, Object> map() {
    boolean sizes = surface.isOfSizes();
    LossLevels levels = LossLevels.of(surface.flat());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", sweep.name());
    map.put("law", sweep.document().text("law"));
    map.put("what", sweep.what());
    map.put("origin", sweep.origin());
    map.put("unit", sweep.document().text("unit"));
    map.put("sizes", sizes);
    map.put("x", axis(surface.across()));
    map.put("y", axis(surface.up()));
    map.put("loss", singles(surface.flat()));
    map.put("logarithmic", levels.scale() == Scale.LOG);
    map.put("low", levels.low());
    map.put("high", levels.high());
    map.put("levels", levels.levels());
    map.put("budgets", sizes ? sweep.budgets() : new double[0]);
    map.put("frontier", sizes ? frontier() : List.of());
    Uncertainty.of(folder, sweep, sweep, surface)
        .ifPresent(it -> map.put("intervals", intervals(it)));
    return map;
  }

  private List<Budget> frontier() {
    return new Frontier(folder, sweep).rows().stream().filter(Budget::isFound).toList();
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", axis.name());
    map.put("unit", axis.unit());
    map.put("log", Scale.of(axis.values()) == Scale.LOG);
    map.put("values", axis.values());
    return map;
  }

  /** Numbers as 32-bit floats, little-endian, in base 64: a third of what digits would take. */
  private static String singles(double[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putFloat((float) value);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static Map<String, Object> intervals(Uncertainty uncertainty) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("between", uncertainty.between());
    map.put("x", uncertainty.across());
    map.put("y", uncertainty.up());
    map.put("lower", singles(uncertainty.lower()));
    map.put("upper", singles(uncertainty.upper()));
    return map;
  }
}
