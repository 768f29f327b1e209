package dev.scalesweep.backend;

/**
 * Whether a backend can run here.
 *
 * @param name as configs use it
 * @param usable whether it can
 * @param detail what it is; or why it cannot run, and the remedy
 */
public record Availability(String name, boolean usable, String detail) {}
