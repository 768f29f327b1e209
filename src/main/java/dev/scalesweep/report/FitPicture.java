package dev.scalesweep.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jfree.chart.JFreeChart;

/** The pictures of a fit. The same runs give the same bytes. fonts. */
public enum FitPicture {
  /** Predicted against observed loss. */
  PREDICTED {
    @Override
    JFreeChart chart(FittedRuns runs) {
      return PredictedChart.of(runs);
    }
  },

  /** The residual by each quantity. */
  RESIDUALS {
    @Override
    JFreeChart chart(FittedRuns runs) {
      return ResidualsChart.of(runs);
    }
  };

  /** The chart, to be drawn once. */
  abstract JFreeChart chart(FittedRuns runs);

  /** The word that tells the file of one from that of another. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes the picture as PNG, 1600 by 1200 pixels.
   *
   * @param out where to; stays open
   * @throws IOException if {@code out} fails
   */
  public void writePng(FittedRuns runs, OutputStream out) throws IOException {
    ChartWriter.writePng(chart(runs), out);
  }

  /**
   * Writes the picture as SVG: lines, dots and text.
   *
   * @param out where to, in UTF-8; stays open
   * @throws IOException if {@code out} fails
   */
  public void writeSvg(FittedRuns runs, OutputStream out) throws IOException {
    ChartWriter.writeSvg(runs.title(), chart(runs), out);
  }
}
