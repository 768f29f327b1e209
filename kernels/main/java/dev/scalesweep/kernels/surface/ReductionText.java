package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.CellReduction.Counts;
import dev.scalesweep.backend.CellReduction.Least;
import dev.scalesweep.backend.CellReduction.Total;

/**
 * What a thread does for a reduction. A value is {@code k_d}; what it is not equal to itself for is
 * no number.
 *
 * @param begin before the first cell
 * @param take for each cell
 * @param end behind the last cell
 */
record ReductionText(String begin, String take, String end) {
  private static final ReductionText TOTAL =
      new ReductionText(
          """
          double k_sum# = 0.0;
          double k_numbers# = 0.0;
          """,
          """
          k_sum# = k_sum# + (k_d != k_d ? 0.0 : k_d);
          k_numbers# = k_numbers# + (k_d != k_d ? 0.0 : 1.0);
          """,
          """
          k_partial.set(%SLOT% * k_threads + k_thread, k_sum#);
          k_partial.set((%SLOT% + 1) * k_threads + k_thread, k_numbers#);
          """);

  /** No interval yet: every value lies outside of it. */
  private static final String NOWHERE =
      """
      int k_at# = 0;
      double k_low# = k_edges.get(%EDGES% + %LIMITS% + 1);
      double k_high# = k_low#;
      """;

  /** How many limits a value reaches; of them all, where it is no number. */
  private static final String SEARCH =
      """
      int k_reached# = 0;
      for (int k_half = %HALF%; k_half > 0; k_half = k_half / 2) {
        final double k_edge = k_edges.get(%EDGES% + k_reached# + k_half);
        k_reached# = k_edge > %VALUE% ? k_reached# : k_reached# + k_half;
      }
      k_at# = k_reached# > %LIMITS% ? %LIMITS% : k_reached#;
      """;

  private static final String ENTER =
      """
      k_low# = k_edges.get(%EDGES% + k_at#);
      k_high# = k_edges.get(%EDGES% + k_at# + 1);
      """;

  private static final String KEEP_COUNT =
      """
      final int k_slot# = (%SLOT% + k_at#) * k_threads + k_thread;
      k_partial.set(k_slot#, k_partial.get(k_slot#) + k_count#);
      """;

  /**
   * What is no number gets a slot of its own: a device may take it to be at least the lower limit,
   * but not below the upper one.
   */
  private static final ReductionText COUNTS =
      new ReductionText(
          NOWHERE + "double k_count# = 0.0;\n",
          """
          if (k_d >= k_low# & k_d < k_high#) {
            k_count# = k_count# + 1.0;
          } else {
          """
              + (KEEP_COUNT
                  + SEARCH.replace("%VALUE%", "k_d")
                  + "k_at# = k_d != k_d ? %LIMITS% + 1 : k_at#;\n"
                  + ENTER
                  + "k_count# = 1.0;\n")
              + "}\n",
          KEEP_COUNT);

  private static final String KEEP_LEAST =
      """
      final int k_slot# = (%SLOT% + k_at#) * k_threads + k_thread;
      k_partial.set(k_slot#, k_least#);
      k_partial.set(k_slot# + (%LIMITS% + 1) * k_threads, k_where#);
      """;

  private static final ReductionText LEAST =
      new ReductionText(
          NOWHERE
              + """
              double k_least# = k_initial.get(%SLOT%);
              double k_where# = -1.0;
              """,
          """
          final double k_key# = k_left.get(%KEY% * k_rows + k_i) * k_right.get(%KEY% * k_columns + k_j);
          if (k_key# < k_low# | k_key# >= k_high#) {
          """
              + (KEEP_LEAST
                  + SEARCH.replace("%VALUE%", "k_key#")
                  + ENTER
                  + """
                  final int k_found# = (%SLOT% + k_at#) * k_threads + k_thread;
                  k_least# = k_partial.get(k_found#);
                  k_where# = k_partial.get(k_found# + (%LIMITS% + 1) * k_threads);
                  """)
              + """
              }
              k_where# = k_d < k_least# ? (double) k_cell : k_where#;
              k_least# = k_d < k_least# ? k_d : k_least#;
              """,
          KEEP_LEAST);

  /** Of a reduction of a layout, all names with its number. */
  static ReductionText of(ReductionLayout layout, int index) {
    CellReduction reduction = layout.reductions().get(index);
    return switch (reduction) {
      case Total _ -> TOTAL.with(layout, index, 0);
      case Counts(double[] limits) -> COUNTS.with(layout, index, limits.length);
      case Least(double[] limits, _, _) -> LEAST.with(layout, index, limits.length);
    };
  }

  private ReductionText with(ReductionLayout layout, int index, int limits) {
    return new ReductionText(
        filled(begin, layout, index, limits),
        filled(take, layout, index, limits),
        filled(end, layout, index, limits));
  }

  private static String filled(String text, ReductionLayout layout, int index, int limits) {
    return text.replace("#", Integer.toString(index))
        .replace("%SLOT%", Integer.toString(layout.slot(index)))
        .replace("%EDGES%", Integer.toString(layout.edgesFrom(index)))
        .replace("%LIMITS%", Integer.toString(limits))
        .replace("%HALF%", Integer.toString(ReductionLayout.reach(limits) / 2))
        .replace("%KEY%", Integer.toString(layout.key(index)));
  }
}
