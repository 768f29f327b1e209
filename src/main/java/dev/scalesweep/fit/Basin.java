package dev.scalesweep.fit;

/**
 * A minimum that starts of a fit led to.
 *
 * @param point its coordinates, located by Newton's method. Not modified.
 * @param value the objective there
 * @param starts how many starts ended there
 * @param ending how the best of them ended
 * @param strict whether the objective rises from here along every line; otherwise the runs leave
 *     open where in a valley the minimum lies
 */
public record Basin(double[] point, double value, int starts, Ending ending, boolean strict) {
  Basin withOneMoreStart() {
    return new Basin(point, value, starts + 1, ending, strict);
  }
}
