package dev.scalesweep.report.page;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import dev.scalesweep.report.result.ResultFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small job with everything that a page shows, whose title and groups would like to be markup.
 */
final class ReportedJob {
  static final String TITLE = "</script><script>document.title = 'taken'</script> & <b>co</b>";
  static final String GROUP = "<img src=x onerror=\"document.title='taken'\">";

  private static final String CONFIG =
      SmallJob.CONFIG
          .replace("title: A small job", "title: \"" + TITLE + "\"")
          .replace("runs: {file: runs.csv}", "runs: {file: runs.csv, group: set}")
          .replace(
              "  pictures: false\n",
              """
                pictures: false
                bootstrap: {kind: runs, replicates: 40, starts: {best: 1}}
                profile: [alpha, "N_opt(1e21)"]
              """);

  private ReportedJob() {}

  /** Runs the job. */
  static Results in(Path directory) throws IOException, InterruptedException {
    Path runs = SmallJob.in(directory).resolveSibling("runs.csv");
    String quoted = "\"" + GROUP.replace("\"", "\"\"") + "\"";
    Files.writeString(runs, Files.readString(runs).replace("books", quoted));
    return SmallJob.runConfig(directory, CONFIG);
  }

  /** The page of results. */
  static String page(Path results) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    ReportPage.write(ResultFolder.read(results), PageTheme.AUTO, page);
    return page.toString(StandardCharsets.UTF_8);
  }
}
