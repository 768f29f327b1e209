package dev.scalesweep.fit;

import dev.scalesweep.TestLaws;
import dev.scalesweep.data.ReferenceData;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A nonlinear regression problem of the NIST Statistical Reference Datasets: the law is given here,
 * starts, certified values and observations are read from its file.
 *
 * @param name of the file
 * @param formula of the response; its variables are x, or x1 and x2, its parameters b1, b2 …
 * @param logarithm whether the law is of the logarithm of the response
 */
public record NistProblem(String name, String formula, boolean logarithm) {
  /** Where the observations begin in every file: line 61. */
  private static final int HEADER = 60;

  private static final Pattern PARAMETER =
      Pattern.compile("\\s*b\\d+\\s*=\\s*(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+\\S+\\s*");

  private static final String EXPONENTIALS = "b1*exp(-b2*x) + b3*exp(-b4*x) + b5*exp(-b6*x)";
  private static final String PEAKS =
      "b1*exp(-b2*x) + b3*exp(-(x - b4)^2 / b5^2) + b6*exp(-(x - b7)^2 / b8^2)";
  private static final String CUBICS =
      "(b1 + b2*x + b3*x^2 + b4*x^3) / (1 + b5*x + b6*x^2 + b7*x^3)";

  /** All but ENSO and Roszman1, which take sine, cosine and arctangent; the easy ones first. */
  public static final List<NistProblem> ALL =
      List.of(
          of("Misra1a", "b1 * (1 - exp(-b2*x))"),
          of("Chwirut2", "exp(-b1*x) / (b2 + b3*x)"),
          of("Chwirut1", "exp(-b1*x) / (b2 + b3*x)"),
          of("Lanczos3", EXPONENTIALS),
          of("Gauss1", PEAKS),
          of("Gauss2", PEAKS),
          of("DanWood", "b1 * x^b2"),
          of("Misra1b", "b1 * (1 - (1 + b2*x/2)^(-2))"),
          of("Kirby2", "(b1 + b2*x + b3*x^2) / (1 + b4*x + b5*x^2)"),
          of("Hahn1", CUBICS),
          new NistProblem("Nelson", "b1 - b2*x1 * exp(-b3*x2)", true),
          of("MGH17", "b1 + b2*exp(-x*b4) + b3*exp(-x*b5)"),
          of("Lanczos1", EXPONENTIALS),
          of("Lanczos2", EXPONENTIALS),
          of("Gauss3", PEAKS),
          of("Misra1c", "b1 * (1 - (1 + 2*b2*x)^(-0.5))"),
          of("Misra1d", "b1*b2*x * (1 + b2*x)^(-1)"),
          of("MGH09", "b1 * (x^2 + x*b2) / (x^2 + x*b3 + b4)"),
          of("Thurber", CUBICS),
          of("BoxBOD", "b1 * (1 - exp(-b2*x))"),
          of("Rat42", "b1 / (1 + exp(b2 - b3*x))"),
          of("MGH10", "b1 * exp(b2 / (x + b3))"),
          of("Eckerle4", "(b1/b2) * exp(-0.5*((x - b3)/b2)^2)"),
          of("Rat43", "b1 / (1 + exp(b2 - b3*x))^(1/b4)"),
          of("Bennett5", "b1 * (b2 + x)^(-1/b3)"));

  private static NistProblem of(String name, String formula) {
    return new NistProblem(name, formula, false);
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * What the file holds.
   *
   * @param starts the published starting points
   */
  public record Data(Observations runs, double[][] starts, double[] certified) {
    /**
     * The least number of correct significant digits among parameters, at most the 11 that are
     * certified: the negative decimal logarithm of the relative error.
     */
    public double digits(double[] values) {
      double least = 11;
      for (int i = 0; i < certified.length; i++) {
        double error = Math.abs(values[i] - certified[i]) / Math.abs(certified[i]);
        least = Math.min(least, -Math.log10(error));
      }
      return least;
    }
  }

  /** The law with one start for each parameter. */
  Law law(double[] start) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < start.length; i++) {
      parameters.add(new Parameter("b" + (i + 1), Transform.NONE, List.of(start[i])));
    }
    List<String> variables = formula.contains("x1") ? List.of("x1", "x2") : List.of("x");
    return TestLaws.of(formula, variables, parameters);
  }

  /** Reads the file; skips the test where it is not there. */
  public Data read() {
    List<String> lines;
    try {
      lines = Files.readAllLines(ReferenceData.folder("nist").resolve(name + ".dat"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[][] parameters =
        lines.stream()
            .map(PARAMETER::matcher)
            .filter(Matcher::matches)
            .map(it -> numbers(it.group(1), it.group(2), it.group(3)))
            .toArray(double[][]::new);
    double[][] rows =
        lines.stream()
            .skip(HEADER)
            .filter(line -> !line.isBlank())
            .map(line -> numbers(line.strip().split("\\s+")))
            .toArray(double[][]::new);
    double[] response = column(rows, 0);
    double[][] variables = new double[rows[0].length - 1][];
    Arrays.setAll(variables, i -> column(rows, i + 1));
    return new Data(
        Observations.unweighted(
            variables,
            logarithm ? Arrays.stream(response).map(StrictMath::log).toArray() : response),
        new double[][] {column(parameters, 0), column(parameters, 1)},
        column(parameters, 2));
  }

  private static double[] numbers(String... texts) {
    return Arrays.stream(texts).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] column(double[][] rows, int index) {
    return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
  }
}
