package dev.scalesweep.job;

import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.report.Theme;
import dev.scalesweep.report.figure.Picture;
import dev.scalesweep.report.figure.Pictures;
import dev.scalesweep.report.page.PageTheme;
import dev.scalesweep.report.page.ReportPage;
import dev.scalesweep.report.result.ResultFolder;
import java.io.IOException;
import java.util.List;

/** Makes of the files of a result directory what people look at. */
public final class ReportStage {
  /** The name of the page. */
  public static final String PAGE = "report.html";

  private ReportStage() {}

  /**
   * Writes the page and the pictures.
   *
   * @param directory where the results are
   * @param folder what was read there
   */
  public static void write(OutputDirectory directory, ResultFolder folder, PageTheme theme)
      throws IOException {
    ResultFiles files = new ResultFiles(directory);
    writePage(files, folder, theme);
    Theme colours = theme == PageTheme.DARK ? Theme.DARK : Theme.LIGHT;
    colours.draw(() -> writePictures(files, Pictures.of(folder)));
  }

  /** Writes pictures. */
  static void writePictures(ResultFiles files, List<Picture> pictures) throws IOException {
    for (Picture picture : pictures) {
      files.write("pictures/" + picture.name() + ".png", picture.png()::write);
      files.write("pictures/" + picture.name() + ".svg", picture.svg()::write);
    }
  }

  /** Writes the page alone. */
  static void writePage(ResultFiles files, ResultFolder folder, PageTheme theme)
      throws IOException {
    files.write(PAGE, stream -> ReportPage.write(folder, theme, stream));
  }
}
