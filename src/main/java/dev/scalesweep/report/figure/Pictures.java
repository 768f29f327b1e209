package dev.scalesweep.report.figure;

import dev.scalesweep.fit.Objective;
import dev.scalesweep.report.Figure;
import dev.scalesweep.report.FigurePicture;
import dev.scalesweep.report.FitPicture;
import dev.scalesweep.report.FittedRuns;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a result directory. */
public final class Pictures {
  private final ResultFolder folder;
  private final List<Picture> pictures = new ArrayList<>();

  private Pictures(ResultFolder folder) {
    this.folder = folder;
  }

  /** All that the directory has the numbers for. */
  public static List<Picture> of(ResultFolder folder) {
    Pictures pictures = new Pictures(folder);
    List<Heatmap.Point> runs =
        folder
            .runs()
            .filter(Compute::isKnown)
            .map(it -> SweepMaps.points(it.numbers("N"), it.numbers("D")))
            .orElse(List.of());
    folder.sweeps().forEach(it -> pictures.pictures.addAll(SweepMaps.of(folder, it, it, runs)));
    folder
        .objective()
        .ifPresent(it -> folder.runs().ifPresent(table -> pictures.addRuns(it, table)));
    new StartMaps(folder)
        .all()
        .forEach(it -> pictures.pictures.add(Picture.of(it.name(), it.map())));
    Figures.beyondResiduals(folder).forEach(pictures::addFigure);
    return List.copyOf(pictures.pictures);
  }

  private void addRuns(Objective objective, Table table) {
    FittedRuns runs =
        new FittedRuns(
            folder.title(),
            folder.lawName(),
            folder.unit(),
            objective,
            new RunFigures(folder, table).quantities(),
            table.numbers("loss"),
            table.numbers("predicted"));
    for (FitPicture picture : FitPicture.values()) {
      pictures.add(
          new Picture(
              "fit-" + picture.label(),
              out -> picture.writePng(runs, out),
              out -> picture.writeSvg(runs, out)));
    }
  }

  private void addFigure(Figure figure) {
    FigurePicture picture = new FigurePicture(figure, folder.lawName() + ", " + folder.title());
    pictures.add(new Picture(figure.id(), picture::writePng, picture::writeSvg));
  }
}
