package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Layout;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java source of the kernel of a surface: one thread a cell. Its text depends on the structure
 * of the formula only, not on its numbers and names. All names begin with {@code k_}, since some of
 * OpenCL's own would end the process.
 */
final class SurfaceSource implements KernelSource {
  private static final String CLASS =
      """
      package dev.scalesweep.generated;

      import dev.scalesweep.kernels.task.KernelFunctions;
      import dev.scalesweep.kernels.task.KernelTask;
      import uk.ac.manchester.tornado.api.TaskGraph;
      import uk.ac.manchester.tornado.api.annotations.Parallel;
      import uk.ac.manchester.tornado.api.math.TornadoMath;
      import uk.ac.manchester.tornado.api.types.arrays.%ARRAY%;
      import uk.ac.manchester.tornado.api.types.arrays.IntArray;

      public final class %NAME% implements KernelTask {
        public static void k_surface(
            IntArray k_control,
            %ARRAY% k_row,
            %ARRAY% k_column,
            %ARRAY% k_uniform,
            %ARRAY% k_output) {
          for (@Parallel int k_cell = 0; k_cell < k_control.get(0); k_cell++) {
            final int k_cells = k_control.get(0);
            final int k_rows = k_control.get(1);
            final int k_columns = k_control.get(2);
            if (k_cell < k_cells) {
              final int k_i = k_cell / k_columns;
              final int k_j = k_cell - k_i * k_columns;
              %BODY%
            }
          }
        }

        @Override
        public TaskGraph build(TaskGraph graph, Object... arrays) {
          return graph.task(
              NAME,
              %NAME%::k_surface,
              (IntArray) arrays[0],
              (%ARRAY%) arrays[1],
              (%ARRAY%) arrays[2],
              (%ARRAY%) arrays[3],
              (%ARRAY%) arrays[4]);
        }
      }
      """;

  private final KernelNumber number;
  private final List<String> body;

  private SurfaceSource(Program program, Layout layout, KernelNumber number) {
    this.number = number;
    CellBody cell = new CellBody(program, program.outputs(), layout, number);
    this.body = new ArrayList<>(cell.statements());
    for (int i = 0; i < program.outputs().size(); i++) {
      body.add("k_output.set(" + i + " * k_cells + k_cell, " + cell.output(i) + ");");
    }
  }

  /** The source for what a host computes ahead. */
  static SurfaceSource of(Compiled<CellKernel> host, KernelNumber number) {
    return new SurfaceSource(host.program(), host.layout(), number);
  }

  /** The numbers of the kernel. */
  KernelNumber number() {
    return number;
  }

  @Override
  public String text(String name) {
    return CLASS
        .replace("%ARRAY%", number.arrayType())
        .replace("%BODY%", String.join("\n        ", body))
        .replace("%NAME%", name);
  }
}
