package dev.scalesweep.cli;

import dev.scalesweep.job.Stage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scalesweep sweep}. */
@Command(
    name = "sweep",
    description = "Sweeps the law over the grids of the config; fits first if a sweep needs it.")
final class SweepCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(Stage.SWEEP);
  }
}
