package dev.scalesweep.benchmarks.coverage;

import dev.scalesweep.data.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Simulates data sets on the design of the Besiroglu runs, fits each, and counts how often the 95%
 * intervals of each kind hold the truth. With 1,000 data sets the share itself has a standard error
 * of 0.7 points.
 */
public final class CoverageStudy {
  private static final String USAGE =
      "CoverageStudy CONFIG RUNS DATA_SETS STARTS REPLICATES OUTPUT: the config of the Besiroglu runs,"
          + " their file, how many data sets, starts and replicates, and the JSON file to write";

  private static final int ARGUMENTS = 6;

  private CoverageStudy() {}

  /** Runs the study. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != ARGUMENTS) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Design design = Design.of(Path.of(arguments[0]), Path.of(arguments[1]));
    int dataSets = Integer.parseInt(arguments[2]);
    int starts = Integer.parseInt(arguments[3]);
    int replicates = Integer.parseInt(arguments[4]);
    SimulatedJob job =
        new SimulatedJob(
            Files.createTempDirectory("scalesweep-coverage-"), design, starts, replicates);
    Tally tally = new Tally();
    for (int number = 1; number <= dataSets; number++) {
      count(job.fit(number), tally);
      if (number % 50 == 0) {
        System.err.println(number + " of " + dataSets + " data sets");
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("design", design.size() + " runs, log-normal noise 0.01, level 95%");
    document.put("data_sets", dataSets);
    document.put("starts", starts);
    document.put("replicates", replicates);
    document.put("coverage", tally.document());
    try (OutputStream output = Files.newOutputStream(Path.of(arguments[5]))) {
      JsonWriter.write(document, output);
    }
  }

  private static void count(JsonNode fit, Tally tally) {
    Truth.numbers()
        .forEach((number, truth) -> {
          JsonNode intervals = intervals(fit, number);
          for (String kind : List.of("percentile", "bca", "sandwich")) {
            add(tally, number, kind, truth, intervals.required(kind));
          }
          add(
              tally,
              number,
              "profile",
              truth,
              fit.at("/profile").required(number).at("/intervals/95"));
        });
  }

  private static JsonNode intervals(JsonNode fit, String number) {
    String place =
        switch (number) {
          case "alpha" -> "/parameters/alpha";
          case "N_exponent" -> "/allocation/intervals/N_exponent";
          default -> "/decisions/0/intervals/tokens_per_parameter";
        };
    return fit.at(place + "/intervals/95");
  }

  private static void add(
      Tally tally, String number, String kind, double truth, JsonNode interval) {
    tally.add(number, kind, truth, end(interval.get(0)), end(interval.get(1)));
  }

  private static double end(JsonNode end) {
    return end.isNumber() ? end.asDouble() : Double.NaN;
  }
}
