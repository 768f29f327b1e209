package dev.scalesweep.kernels.lane;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.descent.State;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.expr.kernel.SumKernel;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelSource;

/**
 * The Java source of the kernel of fits: one thread a lane, which goes on with its fit for some
 * evaluations or begins the next. The steps are those of the package {@code descent}; the sums are
 * written from the program. The number of coordinates is no constant of the kernel, lest every loop
 * over them is unrolled. Its text depends on the structure of law and objective only.
 */
final class LaneSource implements KernelSource {
  private static final String CLASS =
      """
      package dev.scalesweep.generated;

      import dev.scalesweep.descent.Minimisation;
      import dev.scalesweep.descent.State;
      import dev.scalesweep.descent.Wanted;
      import dev.scalesweep.kernels.task.KernelFunctions;
      import dev.scalesweep.kernels.task.KernelTask;
      import uk.ac.manchester.tornado.api.TaskGraph;
      import uk.ac.manchester.tornado.api.annotations.Parallel;
      import uk.ac.manchester.tornado.api.math.TornadoMath;
      import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;
      import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
      import uk.ac.manchester.tornado.api.types.arrays.IntArray;

      public final class %NAME% implements KernelTask {
        // The objective and its gradient.
        private static double k_gradient(%PARAMETERS%) {
      %GRADIENT%
        }

        // The objective, its gradient and its curvature.
        private static double k_curvature(%PARAMETERS%) {
      %CURVATURE%
        }

        public static void k_lanes(
            IntArray k_control,
            IntArray k_numbers,
            IntArray k_entries,
            IntArray k_samples,
            %ARRAY% k_cell,
            %ARRAY% k_row,
            %ARRAY% k_uniform,
            DoubleArray k_floors,
            DoubleArray k_settings,
            DoubleArray k_starts,
            DoubleArray k_states,
            DoubleArray k_results) {
          for (@Parallel int k_lane = 0; k_lane < k_control.get(0); k_lane++) {
            final int k_lanes = k_control.get(0);
            final int k_size = k_control.get(6);
            if (k_lane < k_lanes) {
              final int k_begun = k_numbers.get(k_lane);
              final int k_next = k_numbers.get(k_lanes + k_lane);
              final int k_number = k_next < 0 ? k_begun : k_next;
              if (k_number > -1) {
                final int k_startCount = k_control.get(3);
                final int k_sample = k_number / k_startCount;
                final int k_start = k_number - k_sample * k_startCount;
                final int k_from = k_samples.get(k_sample);
                final int k_to = k_samples.get(k_sample + 1);
                final double[] k_state = new double[%LENGTH%];
                final double[] k_derivatives = new double[%DERIVATIVES%];
                if (k_next < 0) {
                  for (int k_i = 0; k_i < State.length(k_size); k_i++) {
                    k_state[k_i] = k_states.get(k_i * k_lanes + k_lane);
                  }
                } else {
                  for (int k_i = 0; k_i < State.ENDING; k_i++) {
                    k_state[k_i] = k_settings.get(k_i);
                  }
                  k_state[State.FLOOR] = k_floors.get(k_sample);
                  for (int k_i = 0; k_i < k_size; k_i++) {
                    k_state[State.scales(k_size) + k_i] = k_settings.get(State.ENDING + k_i);
                    k_state[State.trial(k_size) + k_i] = k_starts.get(k_start * k_size + k_i);
                  }
                  if (k_control.get(5) == 0) {
                    Minimisation.begin(k_state, k_size);
                  } else {
                    Minimisation.beginNear(k_state, k_size);
                  }
                }
                for (int k_left = k_control.get(1); k_left > 0; k_left--) {
                  final int k_wanted = Minimisation.wanted(k_state);
                  if (k_wanted != Wanted.NOTHING) {
                    double k_value = 0;
                    if (k_wanted == Wanted.GRADIENT) {
                      k_value = k_gradient(%ARGUMENTS%);
                    } else {
                      k_value = k_curvature(%ARGUMENTS%);
                    }
                    Minimisation.tell(k_state, k_size, k_value, k_derivatives);
                  }
                }
                for (int k_i = 0; k_i < State.length(k_size); k_i++) {
                  k_states.set(k_i * k_lanes + k_lane, k_state[k_i]);
                }
                k_results.set(k_lane, k_state[State.ENDING]);
                k_results.set(k_lanes + k_lane, k_state[State.EVALUATIONS]);
                k_results.set(2 * k_lanes + k_lane, k_state[State.VALUE]);
                for (int k_i = 0; k_i < k_size; k_i++) {
                  k_results.set((3 + k_i) * k_lanes + k_lane, k_state[State.point(k_size) + k_i]);
                }
              }
            }
          }
        }

        @Override
        public TaskGraph build(TaskGraph graph, Object... arrays) {
          return graph.task(
              NAME,
              %NAME%::k_lanes,
              (IntArray) arrays[0],
              (IntArray) arrays[1],
              (IntArray) arrays[2],
              (IntArray) arrays[3],
              (%ARRAY%) arrays[4],
              (%ARRAY%) arrays[5],
              (%ARRAY%) arrays[6],
              (DoubleArray) arrays[7],
              (DoubleArray) arrays[8],
              (DoubleArray) arrays[9],
              (DoubleArray) arrays[10],
              (DoubleArray) arrays[11]);
        }
      }
      """;

  private static final String PARAMETERS =
      """

      IntArray k_entries,
      %ARRAY% k_cell,
      %ARRAY% k_row,
      %ARRAY% k_uniform,
      int k_rows,
      int k_total,
      int k_trial,
      int k_from,
      int k_to,
      double[] k_state,
      double[] k_derivatives\
      """;

  private static final String ARGUMENTS =
      """

      k_entries,
      k_cell,
      k_row,
      k_uniform,
      k_control.get(2),
      k_control.get(4),
      State.trial(k_size),
      k_from,
      k_to,
      k_state,
      k_derivatives\
      """;

  private final Program program;
  private final KernelNumber number;
  private final String gradient;
  private final String curvature;

  private LaneSource(Compiled<SumKernel> host, KernelNumber number) {
    this.program = host.program();
    this.number = number;
    this.gradient = new SumBody(host, number, program.leading()).text();
    this.curvature = new SumBody(host, number, program.outputs().size()).text();
  }

  /** The source for what a host computes ahead. */
  static LaneSource of(Compiled<SumKernel> host, KernelNumber number) {
    return new LaneSource(host, number);
  }

  /** The numbers of the sums. */
  KernelNumber number() {
    return number;
  }

  @Override
  public String text(String name) {
    return CLASS
        .replace("%PARAMETERS%", PARAMETERS)
        .replace("%ARGUMENTS%", ARGUMENTS)
        .replace("%GRADIENT%", gradient)
        .replace("%CURVATURE%", curvature)
        .replace("%ARRAY%", number.arrayType())
        .replace("%DERIVATIVES%", String.valueOf(program.outputs().size() - 1))
        .replace("%LENGTH%", String.valueOf(State.length(program.columns().size())))
        .replace("%NAME%", name);
  }
}
