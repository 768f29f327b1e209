package dev.scalesweep.law;

import java.util.Map;

/**
 * Values for the parameters of a law that somebody published.
 *
 * @param name such as {@code hoffmann}
 * @param source the paper and the place in it
 * @param values one for each parameter, in the formula's own space and the law's order
 */
public record PublishedFit(String name, String source, Map<String, Double> values) {}
