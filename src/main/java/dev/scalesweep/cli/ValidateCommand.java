package dev.scalesweep.cli;

import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.tornado.Candidate;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.RunsCounts;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.job.Extent;
import dev.scalesweep.job.JobInputs;
import dev.scalesweep.job.Stage;
import dev.scalesweep.job.Work;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scalesweep validate}. */
@Command(
    name = "validate",
    description = "Checks a config and its inputs; runs nothing and writes nothing.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin private ConfigOptions config = new ConfigOptions();

  @Mixin private BackendOption backend = new BackendOption();

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    Job job = config.job();
    Work work = Work.of(job, Set.of(Stage.values()));
    List<Candidate> devices = backend.devices(job, () -> Extent.of(job, work));
    String chosen =
        devices.isEmpty()
            ? backend.choose(job).backend().name()
            : Backends.joined(devices.stream().map(it -> it.device().name()).toList());
    JobInputs inputs = JobInputs.read(job, work);
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    print(job, inputs, out);
    inputs.downstream().ifPresent(it -> print(job.downstreamJob().orElseThrow(), it, out));
    job.sweeps().forEach(sweep -> out.println(sweep(sweep)));
    job.curves()
        .forEach(it -> out.println("curves " + it.name() + ": " + it.lines().size() + " lines"));
    out.println("backend: " + chosen);
    out.println(job.file() + " is valid");
    out.flush();
    return 0;
  }

  private static void print(Job job, JobInputs inputs, PrintWriter out) {
    Law law = job.law();
    out.println("law " + law.name() + ": loss = " + LawText.formula(law.loss()));
    inputs.runs().ifPresent(runs -> out.println(runs(runs.counts())));
    job.fit().ifPresent(fit -> out.println(fit(fit, fit.space(law, inputs.runs().orElseThrow()))));
  }

  private static String runs(RunsCounts counts) {
    return "runs: " + counts.read() + " read, " + counts.used() + " used";
  }

  private static String fit(FitPlan fit, ParameterSpace space) {
    return String.format(
        Locale.ROOT,
        "fit: %d parameters, objective %s, %.0f starts by %s",
        space.size(),
        fit.objective().kind().label(),
        fit.starts(space).count(space),
        fit.method(space).label());
  }

  private static String sweep(SweepPlan sweep) {
    return String.format(
        Locale.ROOT,
        "sweep %s: %s = %d cells, parameters from %s",
        sweep.name(),
        sweep.axes().stream().map(ValidateCommand::axis).collect(Collectors.joining(" x ")),
        sweep.cells(),
        sweep.from().description());
  }

  private static String axis(Axis axis) {
    return axis.size() + " " + axis.name();
  }
}
