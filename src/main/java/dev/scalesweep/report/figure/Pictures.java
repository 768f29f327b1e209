package dev.scalesweep.report.figure;

import dev.scalesweep.fit.Objective;
import dev.scalesweep.report.Figure;
import dev.scalesweep.report.FigurePicture;
import dev.scalesweep.report.FitPicture;
import dev.scalesweep.report.FittedRuns;
import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.HeatmapPicture;
import dev.scalesweep.report.LossLevels;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.SweepResult;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
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
    folder.sweeps().forEach(pictures::addMaps);
    folder.fit().ifPresent(fit -> folder.runs().ifPresent(runs -> pictures.addRuns(fit, runs)));
    new StartMaps(folder).all().forEach(it -> pictures.add(it.name(), it.map()));
    Figures.beyondResiduals(folder).forEach(pictures::addFigure);
    return List.copyOf(pictures.pictures);
  }

  private void addMaps(SweepResult sweep) {
    sweep
        .surface(SweepMaps.MOST_POINTS)
        .filter(it -> LossLevels.areShown(it.flat()))
        .map(it -> new SweepMaps(folder, sweep, it))
        .ifPresent(it -> {
          add(sweep.name() + "-heatmap", it.loss());
          it.uncertainty().ifPresent(wide -> add(sweep.name() + "-uncertainty", wide));
        });
  }

  private void add(String name, Heatmap heatmap) {
    pictures.add(
        new Picture(
            name,
            out -> HeatmapPicture.writePng(heatmap, out),
            out -> HeatmapPicture.writeSvg(heatmap, out)));
  }

  private void addRuns(Part fit, Table table) {
    FittedRuns runs =
        new FittedRuns(
            folder.title(),
            folder.lawName(),
            folder.unit(),
            objective(fit),
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

  private static Objective objective(Part fit) {
    String label = fit.text("objective", "kind");
    Objective.Kind kind =
        Arrays.stream(Objective.Kind.values())
            .filter(it -> it.label().equals(label))
            .findFirst()
            .orElse(Objective.Kind.HUBER_LOG);
    return new Objective(kind, fit.number("objective", "delta"));
  }

  private void addFigure(Figure figure) {
    FigurePicture picture = new FigurePicture(figure, folder.lawName() + ", " + folder.title());
    pictures.add(new Picture(figure.id(), picture::writePng, picture::writeSvg));
  }
}
