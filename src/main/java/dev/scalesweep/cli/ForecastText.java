package dev.scalesweep.cli;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.job.Forecast;
import dev.scalesweep.job.SweepForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a job's sweeps before they are made, a line each. */
final class ForecastText {
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
    Stream<String> cells =
        sweep.bytes().entrySet().stream()
            .map(it -> bytes(sweep.plan(), it.getKey(), it.getValue()));
    Stream<String> rest = Stream.of("rest at most " + Wording.size(sweep.rest()));
    parts.add(Stream.concat(cells, rest).collect(Collectors.joining(", ")));
    parts.add(Wording.size(free) + " free");
    if (sweep.memory() > 0) {
      parts.add(Wording.size((double) sweep.memory()) + " of memory");
    }
    sweep.seconds().ifPresent(it -> parts.add("about " + time(it) + " to compute"));
    return "sweep " + sweep.plan().name() + ": " + String.join("; ", parts);
  }

  private static String bytes(SweepPlan plan, Output output, double bytes) {
    boolean isExact =
        switch (output) {
          case CSV -> false;
          case PARQUET -> plan.cellCondition().isEmpty();
          case NPY, NPY_F32 -> true;
        };
    return Value.name(output) + (isExact ? " " : " at most ") + Wording.size(bytes);
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
