package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellScanTest {
  private static final int CHUNKS = 5;
  private static final int CELLS = CHUNKS * CellScan.CHUNK;

  private final CellScan scalar = TestBackends.reference().scan();
  private final CellScan vector = TestBackends.vector().scan();
  private final double[] cells = random(new SplittableRandom(1));

  private static double[] random(SplittableRandom random) {
    return random.doubles(CELLS, -3, 7).toArray();
  }

  @Test
  void summariesHaveTheSameBits() {
    double[] sums = random(new SplittableRandom(2));
    double[] others = sums.clone();
    double[][] bounds = new double[4][CHUNKS];
    scalar.summarize(cells, CHUNKS, sums, bounds[0], bounds[1]);
    vector.summarize(cells, CHUNKS, others, bounds[2], bounds[3]);
    assertThat(others).isEqualTo(sums);
    assertThat(bounds[2]).isEqualTo(bounds[0]);
    assertThat(bounds[3]).isEqualTo(bounds[1]);
  }

  @Test
  void aSummaryHasTheSumAndTheBounds() {
    double[] sums = new double[CellScan.LANES];
    double[][] bounds = new double[2][CHUNKS];
    vector.summarize(cells, CHUNKS, sums, bounds[0], bounds[1]);
    assertThat(Arrays.stream(sums).sum() / Arrays.stream(cells).sum() - 1).isBetween(-1e-14, 1e-14);
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      double[] part =
          Arrays.copyOfRange(cells, chunk * CellScan.CHUNK, (chunk + 1) * CellScan.CHUNK);
      Arrays.sort(part);
      assertThat(bounds[0][chunk]).isEqualTo(part[0]);
      assertThat(bounds[1][chunk]).isEqualTo(part[part.length - 1]);
    }
  }

  @Test
  void theLeastOfAnyPart() {
    for (int from = 0; from < 40; from++) {
      for (int to = from; to < from + 40; to++) {
        double least = Arrays.stream(cells, from, to).min().orElse(Double.POSITIVE_INFINITY);
        assertThat(scalar.least(cells, from, to)).isEqualTo(least);
        assertThat(vector.least(cells, from, to)).isEqualTo(least);
      }
    }
  }

  @Test
  void countsWhatIsBelowALimit() {
    for (int from = 0; from < 20; from++) {
      for (int to = from; to < from + 40; to++) {
        double limit = cells[from + (to - from) / 2];
        int below = (int) Arrays.stream(cells, from, to).filter(it -> it < limit).count();
        assertThat(scalar.below(cells, from, to, limit)).isEqualTo(below);
        assertThat(vector.below(cells, from, to, limit)).isEqualTo(below);
      }
    }
  }

  @Test
  void findsTheFirstOfAValue() {
    double[] twice = cells.clone();
    twice[30] = twice[21];
    for (CellScan scan : new CellScan[] {scalar, vector}) {
      for (int from = 0; from < 40; from++) {
        int expected = from <= 21 ? 21 : from <= 30 ? 30 : -1;
        assertThat(scan.find(twice, from, 47, twice[21])).isEqualTo(expected);
      }
      assertThat(scan.find(twice, 0, 21, twice[21])).isEqualTo(-1);
      assertThat(scan.find(twice, 5, 5, twice[5])).isEqualTo(-1);
    }
  }

  @Test
  void lowersWhatIsGreater() {
    for (CellScan scan : new CellScan[] {scalar, vector}) {
      double[] least = new double[100];
      double[] rows = new double[100];
      Arrays.fill(rows, -1);
      scan.lower(cells, 77, least, rows, 10, 3);
      for (int i = 0; i < 100; i++) {
        boolean lower = i >= 10 && i < 87 && cells[i - 10] < 0;
        assertThat(least[i]).isEqualTo(lower ? cells[i - 10] : 0);
        assertThat(rows[i]).isEqualTo(lower ? 3 : -1);
      }
    }
  }
}
