package dev.scalesweep.law;

/**
 * A quantity that differs from run to run.
 *
 * @param name as the formula has it, such as {@code N}
 * @param unit for people, such as {@code parameters}
 */
public record Variable(String name, String unit) {}
