package dev.scalesweep.report.page;

import dev.scalesweep.report.LossLevels;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.result.FittedLaw;
import dev.scalesweep.report.result.Interval;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.SweepResult;
import dev.scalesweep.report.result.SweepResult.Axis;
import dev.scalesweep.report.result.SweepResult.Surface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page is told of a sweep's map, N across and D up. */
final class MapData {
  /** A screen shows no more, and the page has to stay small. */
  private static final int MOST_POINTS = 500;

  /** How unsure the loss is changes slowly over the map: the page goes between so many lines. */
  private static final int INTERVAL_LINES = 13;

  private final ResultFolder folder;
  private final SweepResult sweep;
  private final Axis across;
  private final Axis up;
  private final double[][] loss;

  private MapData(ResultFolder folder, SweepResult sweep, Surface surface) {
    boolean turned = surface.second().name().equals("N");
    int[] rows = picked(surface.first().values().length);
    int[] columns = picked(surface.second().values().length);
    double[][] thinned =
        Arrays.stream(rows)
            .mapToObj(i -> Arrays.stream(columns).mapToDouble(j -> surface.loss()[i][j]).toArray())
            .toArray(double[][]::new);
    Axis first = thinned(surface.first(), rows);
    Axis second = thinned(surface.second(), columns);
    this.folder = folder;
    this.sweep = sweep;
    this.across = turned ? second : first;
    this.up = turned ? first : second;
    this.loss = turned ? transposed(thinned) : thinned;
  }

  /** The map of a sweep; empty where it has no plane of losses to show. */
  static Optional<Map<String, Object>> of(ResultFolder folder, SweepResult sweep) {
    return sweep
        .surface()
        .filter(it -> LossLevels.areShown(flat(it.loss())))
        .map(it -> new MapData(folder, sweep, it).map());
  }

  private static int[] picked(int size) {
    int count = Math.min(size, MOST_POINTS);
    int[] indices = new int[count];
    Arrays.setAll(indices, k -> (int) ((long) k * (size - 1) / (count - 1)));
    return indices;
  }

  private static Axis thinned(Axis axis, int[] indices) {
    return new Axis(
        axis.name(),
        axis.unit(),
        Arrays.stream(indices).mapToDouble(i -> axis.values()[i]).toArray());
  }

  private static double[][] transposed(double[][] values) {
    double[][] result = new double[values[0].length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        result[j][i] = values[i][j];
      }
    }
    return result;
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private Map<String, Object> map() {
    boolean sizes = across.name().equals("N") && up.name().equals("D");
    LossLevels levels = LossLevels.of(flat(loss));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", sweep.name());
    map.put("law", sweep.document().text("law"));
    map.put("from", sweep.document().text("from"));
    map.put("unit", sweep.document().text("unit"));
    map.put("sizes", sizes);
    map.put("x", axis(across));
    map.put("y", axis(up));
    map.put("loss", singles(flat(loss)));
    map.put("logarithmic", levels.scale() == Scale.LOG);
    map.put("low", levels.low());
    map.put("high", levels.high());
    map.put("levels", levels.levels());
    map.put("budgets", sizes ? sweep.budgets() : new double[0]);
    map.put("frontier", sizes ? frontier() : List.of());
    if (sizes) {
      intervals().ifPresent(it -> map.put("intervals", it));
    }
    return map;
  }

  private List<Budget> frontier() {
    return sweep.frontier().map(new Frontier(folder, sweep)::of).orElse(List.of()).stream()
        .filter(Budget::isFound)
        .toList();
  }

  private static Map<String, Object> axis(Axis axis) {
    double[] values = axis.values();
    double middle = values[values.length / 2];
    double mean = (values[0] + values[values.length - 1]) / 2;
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", axis.name());
    map.put("unit", axis.unit());
    map.put("log", values[0] > 0 && middle < mean * (1 - 1e-6));
    map.put("values", values);
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

  /** The interval of the loss over some of the lines, as shares of the loss there. */
  private Optional<Map<String, Object>> intervals() {
    boolean own = sweep.document().text("from").equals("fit");
    return folder
        .law()
        .filter(it -> own && it.isOfSizes() && it.draws().size() > 1)
        .map(this::intervals);
  }

  private Map<String, Object> intervals(FittedLaw law) {
    double[] sizes = lines(across);
    double[] tokens = lines(up);
    double[][] lower = new double[sizes.length][tokens.length];
    double[][] upper = new double[sizes.length][tokens.length];
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < tokens.length; j++) {
        double value = law.loss(sizes[i], tokens[j]);
        Optional<Interval> interval =
            Interval.ofDraws(folder.level(), law.losses(sizes[i], tokens[j]));
        lower[i][j] = interval.map(it -> it.lower() / value).orElse(Double.NaN);
        upper[i][j] = interval.map(it -> it.upper() / value).orElse(Double.NaN);
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("level", folder.level());
    map.put("x", sizes);
    map.put("y", tokens);
    map.put("lower", singles(flat(lower)));
    map.put("upper", singles(flat(upper)));
    return map;
  }

  private static double[] lines(Axis axis) {
    double[] values = axis.values();
    int count = Math.min(values.length, INTERVAL_LINES);
    double[] lines = new double[count];
    Arrays.setAll(lines, k -> values[k * (values.length - 1) / (count - 1)]);
    return lines;
  }
}
