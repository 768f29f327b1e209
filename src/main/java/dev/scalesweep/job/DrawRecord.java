package dev.scalesweep.job;

import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.Ending;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A draw as a journal keeps it.
 *
 * @param series which of the bootstrap's series of refits it belongs to
 * @param number in that series
 */
record DrawRecord(Series series, int number, Draw draw) {
  /** What is refitted. */
  enum Series {
    REPLICATES,
    LEFT_OUT
  }

  private static final String SEPARATOR = " ";

  /** The record that {@link #bytes} made these bytes of. */
  static DrawRecord of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] text = new byte[buffer.getInt()];
    buffer.get(text);
    String[] names = new String(text, StandardCharsets.US_ASCII).split(SEPARATOR, -1);
    int number = buffer.getInt();
    double value = buffer.getDouble();
    double[] point = new double[buffer.remaining() / Double.BYTES];
    buffer.asDoubleBuffer().get(point);
    Draw draw = new Draw(point, value, Ending.valueOf(names[1]));
    return new DrawRecord(Series.valueOf(names[0]), number, draw);
  }

  /** The names of series and ending, the number, the objective, the coordinates. */
  byte[] bytes() {
    String names = series.name() + SEPARATOR + draw.ending().name();
    byte[] text = names.getBytes(StandardCharsets.US_ASCII);
    double[] point = draw.point();
    ByteBuffer buffer =
        ByteBuffer.allocate(2 * Integer.BYTES + text.length + (1 + point.length) * Double.BYTES)
            .putInt(text.length)
            .put(text)
            .putInt(number)
            .putDouble(draw.value());
    buffer.asDoubleBuffer().put(point);
    return buffer.array();
  }
}
