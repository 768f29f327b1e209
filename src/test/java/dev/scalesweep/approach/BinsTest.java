package dev.scalesweep.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinsTest {
  private static Bins bins(double tolerance, double[] sizes, double... flop) {
    return new Bins(new Points(sizes, flop, flop, flop), tolerance);
  }

  private static double[] sizes(int count) {
    double[] sizes = new double[count];
    for (int i = 0; i < count; i++) {
      sizes[i] = 1e8 * (i + 1);
    }
    return sizes;
  }

  private static int[][] runs(List<Bin> bins) {
    return bins.stream().map(Bin::runs).toArray(int[][]::new);
  }

  @Test
  void givenBudgetsHaveTheRunsWithinTheToleranceOfTheNearest() {
    Bins bins = bins(0.5, sizes(6), 1e19, 1.4e19, 1.6e19, 2.4e19, 0.7e19, 0.6e19);
    List<Bin> near = bins.near(List.of(1e19, 2e19, 9e19));
    assertThat(near).extracting(Bin::budget).containsExactly(1e19, 2e19, 9e19);
    // 1.4e19 is nearer to 1e19 by its factor: 1.4 against 1.43.
    assertThat(runs(near)).isDeepEqualTo(new int[][] {{0, 1, 4}, {2, 3}, {}});
  }

  @Test
  void clustersAreFoundTheFullestFirst() {
    // A cluster at 1e19, one at 3e19, and runs between that are too few.
    double[] flop = {3.1e19, 0.97e19, 1e19, 1.7e19, 2.95e19, 1.03e19, 3e19, 1.05e19};
    assertThat(runs(bins(0.2, sizes(8), flop).found(3)))
        .isDeepEqualTo(new int[][] {{1, 2, 5, 7}, {4, 6, 0}});
  }

  @Test
  void clustersDoNotChainBeyondTheTolerance() {
    double[] flop = {1e19, 1.1e19, 1.2e19, 1.3e19, 1.43e19, 1.5e19};
    for (Bin bin : bins(0.2, sizes(6), flop).found(2)) {
      double least = flop[bin.runs()[0]];
      assertThat(Arrays.stream(bin.runs()).mapToDouble(run -> flop[run]).max().orElseThrow())
          .isLessThanOrEqualTo(1.2 * least);
    }
  }

  @Test
  void clustersNeedModelSizesAndNotRuns() {
    double[] flop = {1e19, 1e19, 1e19, 1e19, 5e19, 5e19, 5e19};
    double[] sizes = {1e8, 1e8, 1e8, 2e8, 1e8, 2e8, 3e8};
    assertThat(runs(bins(0.2, sizes, flop).found(3))).isDeepEqualTo(new int[][] {{4, 5, 6}});
  }
}
