package dev.scalesweep.config;

import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.law.Law;
import java.util.List;
import java.util.Map;

/**
 * How a law is fitted.
 *
 * @param objective what is minimised
 * @param settings when a fit from one start ends
 * @param starts where fits begin
 * @param targets budgets in FLOP for which decisions are reported
 */
public record FitPlan(
    Objective objective, Settings settings, StartsPlan starts, List<Double> targets) {

  /** Where fits begin. */
  public sealed interface StartsPlan {
    /** The starts themselves. */
    Starts of(Law law, long seed);
  }

  /**
   * The law's grid.
   *
   * @param replaced values in the fitted space for the parameters that are given other ones
   */
  public record Grid(Map<String, List<Double>> replaced) implements StartsPlan {
    @Override
    public Starts of(Law law, long seed) {
      return Starts.grid(law, replaced);
    }
  }

  /** Points drawn from the box of the law's grid. */
  public record Random(int count) implements StartsPlan {
    @Override
    public Starts of(Law law, long seed) {
      return Starts.random(law, count, seed);
    }
  }
}
