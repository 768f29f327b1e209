package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java source of the kernels that reduce tiles of a surface. Each thread of the first computes
 * neighbouring cells of a tile, row by row, and keeps what they come to in its slots; each thread
 * of the second puts a slot of all threads of a tile together, in their order. On a smooth surface
 * neighbours share their intervals, so that a thread seldom looks for one.
 */
final class ReductionSource implements KernelSource {
  private static final String CLASS =
      """
      package dev.scalesweep.generated;

      import dev.scalesweep.kernels.task.KernelFunctions;
      import dev.scalesweep.kernels.task.KernelTask;
      import java.util.List;
      import uk.ac.manchester.tornado.api.TaskGraph;
      import uk.ac.manchester.tornado.api.annotations.Parallel;
      import uk.ac.manchester.tornado.api.math.TornadoMath;
      import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;
      import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
      import uk.ac.manchester.tornado.api.types.arrays.IntArray;

      public final class %NAME% implements KernelTask {
        public static void k_reduce(
            IntArray k_control,
            %ARRAY% k_row,
            %ARRAY% k_column,
            DoubleArray k_left,
            DoubleArray k_right,
            %ARRAY% k_uniform,
            DoubleArray k_edges,
            DoubleArray k_initial,
            DoubleArray k_partial) {
          for (@Parallel int k_thread = 0; k_thread < k_control.get(0); k_thread++) {
            final int k_threads = k_control.get(0);
            final int k_rows = k_control.get(1);
            final int k_columns = k_control.get(2);
            final int k_height = k_control.get(3);
            final int k_tiles = k_control.get(4);
            final int k_share = k_control.get(5);
            if (k_thread < k_threads) {
              for (int k_slot = 0; k_slot < %SLOTS%; k_slot++) {
                k_partial.set(k_slot * k_threads + k_thread, k_initial.get(k_slot));
              }
              final int k_part = k_thread / k_tiles;
              final int k_top = (k_thread - k_part * k_tiles) * k_height;
              final int k_below = k_rows - k_top;
              final int k_cells = (k_below < k_height ? k_below : k_height) * k_columns;
              final int k_wanted = (k_part + 1) * k_share;
              final int k_end = k_wanted < k_cells ? k_wanted : k_cells;
              int k_cell = k_part * k_share;
              int k_i = k_top + k_cell / k_columns;
              int k_j = k_cell - k_cell / k_columns * k_columns;
              %BEGIN%
              while (k_cell < k_end) {
                %CELL%
                k_cell = k_cell + 1;
                k_j = k_j + 1;
                final int k_next = k_j / k_columns;
                k_i = k_i + k_next;
                k_j = k_j - k_next * k_columns;
              }
              %END%
            }
          }
        }

        public static void k_fold(
            IntArray k_control, IntArray k_partners, DoubleArray k_partial, DoubleArray k_result) {
          for (@Parallel int k_thread = 0; k_thread < k_control.get(6); k_thread++) {
            final int k_threads = k_control.get(0);
            final int k_tiles = k_control.get(4);
            if (k_thread < k_control.get(6)) {
              final int k_slot = k_thread / k_tiles;
              final int k_partner = k_partners.get(k_slot);
              final int k_from = k_slot * k_threads + k_thread - k_slot * k_tiles;
              final int k_end = (k_slot + 1) * k_threads;
              double k_all = k_partial.get(k_from);
              if (k_partner == 0) {
                for (int k_at = k_from + k_tiles; k_at < k_end; k_at = k_at + k_tiles) {
                  k_all = k_all + k_partial.get(k_at);
                }
                k_result.set(k_thread, k_all);
              }
              if (k_partner > 0) {
                int k_best = k_from;
                for (int k_at = k_from + k_tiles; k_at < k_end; k_at = k_at + k_tiles) {
                  final double k_other = k_partial.get(k_at);
                  k_best = k_other < k_all ? k_at : k_best;
                  k_all = k_other < k_all ? k_other : k_all;
                }
                k_result.set(k_thread, k_all);
                final double k_where = k_partial.get(k_best + k_partner * k_threads);
                k_result.set(k_thread + k_partner * k_tiles, k_where);
              }
            }
          }
        }

        @Override
        public List<String> tasks() {
          return List.of("reduce", "fold");
        }

        @Override
        public TaskGraph build(TaskGraph graph, Object... arrays) {
          return graph
              .task(
                  "reduce",
                  %NAME%::k_reduce,
                  (IntArray) arrays[0],
                  (%ARRAY%) arrays[1],
                  (%ARRAY%) arrays[2],
                  (DoubleArray) arrays[3],
                  (DoubleArray) arrays[4],
                  (%ARRAY%) arrays[5],
                  (DoubleArray) arrays[6],
                  (DoubleArray) arrays[7],
                  (DoubleArray) arrays[9])
              .task(
                  "fold",
                  %NAME%::k_fold,
                  (IntArray) arrays[0],
                  (IntArray) arrays[8],
                  (DoubleArray) arrays[9],
                  (DoubleArray) arrays[10]);
        }
      }
      """;

  private final ReductionLayout layout;
  private final KernelNumber number;
  private final List<String> begin = new ArrayList<>();
  private final List<String> cell = new ArrayList<>();
  private final List<String> end = new ArrayList<>();

  private ReductionSource(Compiled<CellKernel> host, ReductionLayout layout, KernelNumber number) {
    this.layout = layout;
    this.number = number;
    Program program = host.program();
    List<Node> first = List.of(program.outputs().getFirst());
    CellBody body = new CellBody(program, first, host.layout(), number);
    cell.addAll(body.statements());
    cell.add("final double k_d = " + body.output(0) + ";");
    for (int i = 0; i < layout.reductions().size(); i++) {
      ReductionText text = ReductionText.of(layout, i);
      text.begin().lines().forEach(begin::add);
      text.take().lines().forEach(cell::add);
      text.end().lines().forEach(end::add);
    }
  }

  /**
   * The source for what a host computes ahead.
   *
   * @param number that the cells are; what they are reduced to has double precision
   */
  static ReductionSource of(
      Compiled<CellKernel> host, ReductionLayout layout, KernelNumber number) {
    return new ReductionSource(host, layout, number);
  }

  /** The numbers of the cells. */
  KernelNumber number() {
    return number;
  }

  @Override
  public String text(String name) {
    return CLASS
        .replace("%ARRAY%", number.arrayType())
        .replace("%SLOTS%", Integer.toString(layout.slots()))
        .replace("%BEGIN%", String.join("\n        ", begin))
        .replace("%CELL%", String.join("\n          ", cell))
        .replace("%END%", String.join("\n        ", end))
        .replace("%NAME%", name);
  }
}
