package dev.scalesweep.cli;

import dev.scalesweep.job.Stage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scalesweep run}. */
@Command(
    name = "run",
    description = "Runs every stage that the config names: fits, sweeps and draws.")
final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(Stage.FIT, Stage.SWEEP);
  }
}
