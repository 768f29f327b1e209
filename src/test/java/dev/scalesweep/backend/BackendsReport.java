package dev.scalesweep.backend;

import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.input.Mistake;

/** Prints what {@link Backends} says: the program of the child processes of its test. */
final class BackendsReport {
  private BackendsReport() {}

  /** The arguments are names of backends, each of which is chosen and made to compute. */
  public static void main(String[] names) {
    try {
      for (Availability it : Backends.list()) {
        System.out.println(it.name() + ": " + (it.usable() ? "yes" : "no") + ", " + it.detail());
      }
      for (String name : names) {
        System.out.println(name + ": " + chosen(name));
      }
    } catch (Mistake mistake) {
      System.out.println(mistake.getMessage());
    }
  }

  private static String chosen(String name) {
    try {
      Choice choice = Backends.choose(name);
      return choice.backend().name() + ", " + choice.reason() + ", 1 + 2 = " + sum(choice);
    } catch (Mistake mistake) {
      return mistake.getMessage();
    }
  }

  private static double sum(Choice choice) {
    TestGrid grid = new TestGrid(new double[2], new double[2][1], new double[][] {{1}, {2}});
    Program program = TestPrograms.of(Program.Mode.CELLS, "c1 + c2");
    return grid.cells(choice.backend().cells(program))[0][0];
  }
}
