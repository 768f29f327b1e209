package dev.scalesweep.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Heatmaps to test with. */
final class Examples {
  /** The budgets of {@link #chinchilla}: all of them cross its map. */
  static final double[] BUDGETS = {1e19, 1e20, 1e21, 1e22, 1e23, 5.76e23, 1e24};

  private Examples() {}

  /** Losses by the full-precision fit of Hoffmann et al. 2022 (arXiv 2203.15556, TeX source). */
  static double loss(double N, double D) {
    return 1.69337 + 406.4 / Math.pow(N, 0.33917084) + 410.7 / Math.pow(D, 0.2849083);
  }

  /** The closed form of the same paper, equation 4: N = G (C / 6)^a. */
  private static double optimalSize(double budget) {
    double exponents = 0.33917084 + 0.2849083;
    double G = Math.pow(0.33917084 * 406.4 / (0.2849083 * 410.7), 1 / exponents);
    return G * Math.pow(budget / 6, 0.2849083 / exponents);
  }

  static double[] logSpaced(double from, double to, int count) {
    double step = Math.log10(to / from) / (count - 1);
    return IntStream.range(0, count).mapToDouble(k -> from * Math.pow(10, k * step)).toArray();
  }

  static Axis parameters(double... values) {
    return new Axis("N", "parameters", Scale.LOG, values);
  }

  static Axis tokens(double... values) {
    return new Axis("D", "tokens", Scale.LOG, values);
  }

  static double[] losses(double[] sizes, double[] tokens) {
    double[] loss = new double[sizes.length * tokens.length];
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < tokens.length; j++) {
        loss[i * tokens.length + j] = loss(sizes[i], tokens[j]);
      }
    }
    return loss;
  }

  /** The map of the Chinchilla law with everything on it. */
  static Heatmap chinchilla(String title, int runs) {
    double[] sizes = logSpaced(1e7, 1e12, 60);
    double[] tokens = logSpaced(1e9, 1e14, 50);
    List<Heatmap.Point> frontier = new ArrayList<>();
    for (double budget : BUDGETS) {
      double N = optimalSize(budget);
      frontier.add(new Heatmap.Point(N, budget / 6 / N));
    }
    return new Heatmap(
        title,
        "chinchilla",
        "nats per token",
        parameters(sizes),
        tokens(tokens),
        losses(sizes, tokens),
        BUDGETS,
        frontier,
        scattered(runs));
  }

  private static List<Heatmap.Point> scattered(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(k ->
            new Heatmap.Point(
                Math.pow(10, 7 + 5 * random.nextDouble()),
                Math.pow(10, 9 + 5 * random.nextDouble())))
        .toList();
  }

  /** A map without lines and dots. */
  static Heatmap plain(Axis across, Axis up, double... loss) {
    return new Heatmap(
        "plain", "none", "nats", across, up, loss, new double[0], List.of(), List.of());
  }

  /** A linear axis from 0 in steps of 1. */
  static Axis counting(int count) {
    double[] values = IntStream.range(0, count).asDoubleStream().toArray();
    return new Axis("x", "", Scale.LINEAR, values);
  }
}
