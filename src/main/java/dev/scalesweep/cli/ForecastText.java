package dev.scalesweep.cli;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.input.Value;
import dev.scalesweep.job.Forecast;
import dev.scalesweep.job.SweepForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a job's sweeps before they are made, a line each. */
final class ForecastText {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
  private static final int LARGEST = 1000;
  private static final int STEP = 1024;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int FEW = 2;

  private ForecastText() {}

  static List<String> lines(Forecast forecast) {
    return forecast.sweeps().stream().map(it -> line(it, forecast.free())).toList();
  }

  private static String line(SweepForecast sweep, double free) {
    List<String> parts = new ArrayList<>();
    parts.add(sweep.cells() + " cells");
    if (!sweep.bytes().isEmpty()) {
      parts.add(
          sweep.bytes().entrySet().stream()
              .map(it -> bytes(sweep.plan(), it.getKey(), it.getValue()))
              .collect(Collectors.joining(", ")));
    }
    parts.add(size(free) + " free");
    if (sweep.memory() > 0) {
      parts.add(size((double) sweep.memory()) + " of memory");
    }
    sweep.seconds().ifPresent(it -> parts.add("about " + time(it) + " to compute"));
    return "sweep " + sweep.plan().name() + ": " + String.join("; ", parts);
  }

  private static String bytes(SweepPlan plan, Output output, double bytes) {
    String how =
        switch (output) {
          case CSV -> " about ";
          case PARQUET -> plan.cellCondition().isPresent() ? " at most " : " ";
          case NPY, NPY_F32 -> " ";
        };
    return Value.name(output) + how + size(bytes);
  }

  /** Such as {@code 1.2 GiB}. */
  static String size(double bytes) {
    double number = bytes;
    int unit = 0;
    while (number >= LARGEST && unit < UNITS.length - 1) {
      number /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", number, UNITS[unit]);
  }

  /** Such as {@code 12 s}. */
  static String time(double seconds) {
    if (seconds < FEW * MINUTE) {
      return (long) Math.ceil(seconds) + " s";
    }
    return seconds < FEW * HOUR
        ? (long) Math.ceil(seconds / MINUTE) + " min"
        : (long) Math.ceil(seconds / HOUR) + " h";
  }
}
