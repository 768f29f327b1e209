package dev.scalesweep.config;

import dev.scalesweep.input.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A run whose loss a fit is asked to predict.
 *
 * @param variables one value for each variable of the law, in its order
 * @param group whose parameters are meant, where groups have parameters of their own
 */
public record PredictPlan(Map<String, Double> variables, Optional<Value> group) {}
