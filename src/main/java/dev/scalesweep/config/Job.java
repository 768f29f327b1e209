package dev.scalesweep.config;

import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.law.Law;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A job as a file describes it.
 *
 * @param file the config
 * @param title for people
 * @param law what is fitted and swept
 * @param seed everything random follows from it
 * @param runs what the law is fitted to, if it is
 * @param fit how it is fitted
 * @param sweeps by name, in the order of the file
 * @param backend the engine asked for; {@code auto} for the best that works
 * @param fingerprint what the results are a function of
 */
public record Job(
    Path file,
    String title,
    Law law,
    long seed,
    Optional<RunsSpecification> runs,
    FitPlan fit,
    Map<String, SweepPlan> sweeps,
    String backend,
    Fingerprint fingerprint) {}
