package dev.scalesweep.cli;

import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.job.ReportStage;
import dev.scalesweep.report.page.PageTheme;
import dev.scalesweep.report.result.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scalesweep report}. */
@Command(
    name = "report",
    description = {
      "Makes a page of the results in a directory, report.html, and their pictures as PNG and SVG.",
      "The page has the answer in words, and pictures that can be asked; it needs no network."
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "The directory of results of a run, a fit, a sweep or a plan.")
  private Path directory = Path.of("");

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "The colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, for the page what the"
              + " reader's system has, for pictures light).")
  private PageTheme theme = PageTheme.AUTO;

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean open;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException {
    ResultFolder folder = ResultFolder.read(directory);
    try (OutputDirectory results = OutputDirectory.existing(directory)) {
      ReportStage.write(results, folder, theme);
    }
    Path page = directory.resolve(ReportStage.PAGE);
    Objects.requireNonNull(command).commandLine().getOut().println(page);
    if (open) {
      Browser.open(page);
    }
    return 0;
  }
}
