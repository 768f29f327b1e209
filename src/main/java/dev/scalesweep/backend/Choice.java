package dev.scalesweep.backend;

/**
 * The backend that was taken.
 *
 * @param backend what computes
 * @param reason one sentence for the log: what was taken, and why not the others
 */
public record Choice(Backend backend, String reason) {}
