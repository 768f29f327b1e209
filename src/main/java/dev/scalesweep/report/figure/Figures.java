package dev.scalesweep.report.figure;

import dev.scalesweep.report.Figure;
import dev.scalesweep.report.result.FittedLaw;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that a result directory has the numbers for. */
public final class Figures {
  private Figures() {}

  /** All of them, in the order in which a reader wants them. */
  public static List<Figure> of(ResultFolder folder) {
    List<Figure> figures = new ArrayList<>(beyondResiduals(folder));
    folder.runs().ifPresent(it -> figures.addAll(new RunFigures(folder, it).all()));
    return figures;
  }

  /** Those without what the fit leaves over, which has pictures of its own. */
  static List<Figure> beyondResiduals(ResultFolder folder) {
    List<Figure> figures = new ArrayList<>();
    folder.plan().ifPresent(it -> figures.addAll(new PlanFigures(it).all()));
    folder
        .runs()
        .filter(Compute::isKnown)
        .ifPresent(it -> figures.addAll(new ComputeFigures(folder, it).all()));
    folder.backtest().ifPresent(it -> figures.add(BacktestFigure.of(it)));
    Optional<Part> fit = folder.fit();
    fit.ifPresent(it -> figures.addAll(ProfileFigures.of(it)));
    Optional<FittedLaw> drawn = folder.law().filter(it -> !it.draws().isEmpty());
    drawn.ifPresent(it -> figures.addAll(new DrawFigures(it).of(fit.orElseThrow())));
    return figures;
  }
}
