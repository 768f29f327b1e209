package dev.scalesweep.config;

import dev.scalesweep.backend.Precision;
import dev.scalesweep.law.Law;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A job as a file describes it.
 *
 * @param file the config
 * @param title for people
 * @param law what is fitted and swept
 * @param seed everything random follows from it
 * @param fit what the law is fitted to and how, where the job has runs
 * @param downstream the law that is fed what the fit predicts, if there is one
 * @param sweeps in the order of the file
 * @param curves in the order of the file
 * @param report whether a page is made of the results
 * @param backend the engine asked for; {@code auto} for the best that works
 * @param precision of the cells of sweeps
 * @param screening what a device screens the starts of fits with
 * @param fingerprint what the results are a function of
 */
public record Job(
    Path file,
    String title,
    Law law,
    long seed,
    Optional<FitPlan> fit,
    Optional<DownstreamPlan> downstream,
    List<SweepPlan> sweeps,
    List<CurvesPlan> curves,
    boolean report,
    String backend,
    Precision precision,
    Precision screening,
    Fingerprint fingerprint) {

  /** With copies of the lists. */
  public Job {
    sweeps = List.copyOf(sweeps);
    curves = List.copyOf(curves);
  }

  /**
   * The second step as a job of its own, where there is one. Its random numbers are others, so that
   * the resamples of the two fits do not depend on one another.
   */
  public Optional<Job> downstreamJob() {
    return downstream.map(plan ->
        new Job(
            file,
            title,
            plan.law(),
            seed + 1,
            Optional.of(plan.fit()),
            Optional.empty(),
            List.of(),
            List.of(),
            report,
            backend,
            precision,
            screening,
            fingerprint));
  }

  /** The file's name without its suffix; it names the directory of the results by default. */
  public String name() {
    return name(file);
  }

  static String name(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
