package dev.scalesweep.fit;

/** What one run adds to an objective, written out in plain Java, apart from the engine. */
final class PlainObjective {
  private PlainObjective() {}

  static double of(Objective objective, double predicted, double observed) {
    boolean logarithmic = objective.kind().isLogarithmic();
    double residual = logarithmic ? Math.log(predicted) - Math.log(observed) : predicted - observed;
    double factor = observed > predicted ? objective.above() : objective.below();
    double size = Math.abs(residual);
    double delta = objective.delta();
    if (!objective.kind().isRobust()) {
      return factor * residual * residual;
    }
    return factor * (size <= delta ? residual * residual / 2 : delta * (size - delta / 2));
  }
}
