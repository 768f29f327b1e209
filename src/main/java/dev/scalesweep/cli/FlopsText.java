package dev.scalesweep.cli;

import dev.scalesweep.accounting.Accounting;
import dev.scalesweep.accounting.ParameterCount;
import dev.scalesweep.accounting.Shape;
import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.config.ShapeReader;
import dev.scalesweep.job.ShapeFiles;
import dev.scalesweep.report.PeopleNumber;
import java.io.PrintWriter;
import java.util.List;

/** What is printed of the parameters and the FLOP of transformers. */
final class FlopsText {
  private static final int DIGITS = 4;
  private static final int RATIO_DECIMALS = 2;

  private FlopsText() {}

  static void print(List<Shape> shapes, PrintWriter out) {
    for (Shape shape : shapes) {
      out.println(ShapeReader.name(shape));
      TextTable parameters = new TextTable(Align.LEFT, "PARAMETERS", "COUNTED");
      for (ParameterCount count : ParameterCount.values()) {
        parameters.row(PeopleNumber.count(count.of(shape)), count.description());
      }
      parameters.print("  ", out);
      TextTable flop = new TextTable(Align.LEFT, "FLOP/TOKEN", "OVER 6N", "COUNTED");
      for (Accounting accounting : Accounting.values()) {
        flop.row(
            PeopleNumber.shortest(accounting.of(shape), DIGITS),
            PeopleNumber.decimals(ShapeFiles.ratio(accounting, shape), RATIO_DECIMALS),
            accounting.description());
      }
      flop.print("  ", out);
    }
    out.println("6N: N counts " + ParameterCount.CHINCHILLA.description());
  }
}
