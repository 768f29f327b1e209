package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The Java source of a program in one dialect. A class of the source implements {@link CellKernel}
 * or {@link SumKernel}; its text depends on the structure of the formula only, not on its numbers
 * and names, and can serve as the key of a cache.
 */
public final class KernelSource {
  /** The name of every generated class; each is loaded by a loader of its own. */
  public static final String CLASS_NAME = "dev.scalesweep.generated.GeneratedKernel";

  /**
   * Of a surface, fewer rows or columns than that are computed in plain Java: they are few beside
   * the cells, and done long before the just-in-time compiler has come to vectors.
   */
  private static final int FEW = 1 << 15;

  private static final String PLAIN = "Plain";
  private static final String UNIFORM = "double[] uniform";
  private static final String ROW = UNIFORM + ", double[][] row";
  private static final String COLUMN = UNIFORM + ", double[][] column";
  private static final String ALL = ROW + ", double[][] column, double[][] scratch";

  private final Program program;
  private final Dialect dialect;
  private final Schedule schedule;
  private final List<String> lines = new ArrayList<>();

  private KernelSource(Program program, Dialect dialect) {
    this.program = program;
    this.dialect = dialect;
    this.schedule = new Schedule(program);
  }

  /** The source in plain scalar Java. */
  public static KernelSource scalar(Program program) {
    return new KernelSource(program, new ScalarDialect()).write();
  }

  /**
   * The source for the Vector API.
   *
   * @param bits the width of a vector: 128, 256 or 512
   */
  public static KernelSource vector(Program program, int bits) {
    return new KernelSource(program, new VectorDialect(bits)).write();
  }

  /** Where the values lie in the arrays that the kernel is called with. */
  public Layout layout() {
    return schedule.layout();
  }

  /** The text of the class. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  private KernelSource write() {
    boolean sums = program.mode() == Program.Mode.SUMS;
    lines.add("package dev.scalesweep.generated;");
    lines.add("");
    lines.addAll(dialect.imports());
    lines.add("");
    String kernel = (sums ? SumKernel.class : CellKernel.class).getName();
    lines.add("public final class GeneratedKernel implements " + kernel + " {");
    dialect.fields().forEach(field -> lines.add("  " + field));
    writeUniforms();
    writeVector(Level.ROW, "rows", ROW);
    writeVector(Level.COLUMN, "columns", COLUMN);
    if (sums) {
      writeSums();
    } else {
      writeCells();
    }
    lines.add("}");
    return this;
  }

  private void writeUniforms() {
    openMethod("uniforms", UNIFORM);
    calls(Level.UNIFORM, "", "uniform");
    lines.add("  }");
    forEachStage(
        Level.UNIFORM,
        (stage, name) -> {
          openStage(name, UNIFORM);
          StageBody body = new StageBody(stage, new ScalarDialect(), schedule.layout());
          body.lines().forEach(line -> lines.add("    " + line));
          lines.add("  }");
        });
  }

  /** The methods of the row level or the column level, which loop over arrays alike. */
  private void writeVector(Level level, String name, String parameters) {
    boolean plain = dialect.lanes() > 1 && program.mode() == Program.Mode.CELLS;
    String array = level == Level.ROW ? "row" : "column";
    String arguments = "uniform, " + array + ", " + name;
    openMethod(name, parameters + ", int " + name);
    if (plain) {
      lines.add("    if (" + name + " < " + FEW + ") {");
      calls(level, PLAIN, arguments);
      lines.add("      return;");
      lines.add("    }");
    }
    calls(level, "", arguments);
    lines.add("  }");
    if (plain) {
      writeVector(level, PLAIN, parameters, new ScalarDialect());
    }
    writeVector(level, "", parameters, dialect);
  }

  private void writeVector(Level level, String suffix, String parameters, Dialect dialect) {
    forEachStage(
        level,
        (stage, method) -> {
          openStage(method + suffix, parameters + ", int count");
          StageBody body = new StageBody(stage, dialect, schedule.layout());
          body.loop(lines, "int i = 0; i < count; i += " + dialect.lanes());
          lines.add("  }");
        });
  }

  private void writeCells() {
    openMethod("cells", ALL + ", int index, int from, int count, double[][] cells");
    calls(Level.CELL, "", "uniform, row, column, scratch, index, from, count, cells");
    lines.add("  }");
    forEachStage(
        Level.CELL,
        (stage, name) -> {
          openStage(name, ALL + ", int index, int from, int count, double[][] cells");
          StageBody body = new CellStageBody(stage, dialect, schedule.layout(), program);
          body.loop(lines, "int j = 0; j < count; j += " + dialect.lanes());
          lines.add("  }");
        });
  }

  private void writeSums() {
    openMethod("sums", ALL + ", int rows, int columns, double[][] sums");
    lines.add("    for (double[] sum : sums) {");
    lines.add("      java.util.Arrays.fill(sum, 0.0);");
    lines.add("    }");
    lines.add(
        "    int stride = Math.ceilDiv(columns, " + Layout.PADDING + ") * " + Layout.PADDING + ";");
    lines.add("    for (int j = 0; j < columns; j += " + dialect.lanes() + ") {");
    lines.add("      for (int from = 0; from < rows; from += " + Layout.BLOCK + ") {");
    lines.add("        int to = Math.min(from + " + Layout.BLOCK + ", rows);");
    lines.add("        block(uniform, row, column, scratch, stride, from, to, j, sums);");
    lines.add("      }");
    lines.add("    }");
    lines.add("  }");
    openStage("block", ALL + ", int stride, int from, int to, int j, double[][] sums");
    calls(Level.CELL, "", "uniform, row, column, scratch, stride, from, to, j, sums");
    lines.add("  }");
    forEachStage(
        Level.CELL,
        (stage, name) -> {
          openStage(name, ALL + ", int stride, int from, int to, int j, double[][] sums");
          StageBody body = new SumStageBody(stage, dialect, schedule.layout(), program);
          body.loop(lines, "int i = from; i < to; i++");
          lines.add("  }");
        });
  }

  private interface StageWriter {
    void write(Stage stage, String method);
  }

  private void forEachStage(Level level, StageWriter writer) {
    List<Stage> stages = schedule.stages(level);
    for (int i = 0; i < stages.size(); i++) {
      writer.write(stages.get(i), method(level, i));
    }
  }

  private void calls(Level level, String suffix, String arguments) {
    List<Stage> stages = schedule.stages(level);
    for (int i = 0; i < stages.size(); i++) {
      String call = method(level, i) + suffix + "(" + arguments + ");";
      if (stages.get(i).leading()) {
        lines.add("    " + call);
      } else {
        lines.add("    if (sums.length > " + program.leading() + ") {");
        lines.add("      " + call);
        lines.add("    }");
      }
    }
  }

  private static String method(Level level, int index) {
    return level.name().toLowerCase(Locale.ROOT) + "Stage" + index;
  }

  private void openMethod(String name, String parameters) {
    lines.add("");
    lines.add("  @Override");
    lines.add("  public void " + name + "(" + parameters + ") {");
  }

  private void openStage(String name, String parameters) {
    lines.add("");
    lines.add("  private static void " + name + "(" + parameters + ") {");
  }
}
