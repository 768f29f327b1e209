package dev.scalesweep.cli;

import dev.scalesweep.job.Stage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scalesweep fit}. */
@Command(name = "fit", description = "Fits the law to the runs.")
final class FitCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(Stage.FIT);
  }
}
