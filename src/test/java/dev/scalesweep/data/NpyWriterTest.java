package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyWriterTest {
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    1 / 3.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private static byte[] write(NpyType type, double[] values, long... shape) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    NpyWriter writer = new NpyWriter(stream, type, shape);
    writer.write(values, 0, values.length);
    writer.finish();
    return stream.toByteArray();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** The bytes of {@code numpy.save} for {@code numpy.array([[1.0, 2.0]])}, NumPy 2.4.6. */
  @Test
  void writesWhatNumpyWrites() throws IOException {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }";

    byte[] file = write(NpyType.FLOAT64, new double[] {1, 2}, 1, 2);

    assertThat(HexFormat.of().formatHex(file, 0, 10)).isEqualTo("934e554d505901007600");
    assertThat(new String(file, 10, 118, StandardCharsets.US_ASCII))
        .isEqualTo(header + " ".repeat(118 - 1 - header.length()) + "\n");
    assertThat(HexFormat.of().formatHex(file, 128, file.length))
        .isEqualTo("000000000000f03f0000000000000040");
  }

  @Test
  void writesTheShapeOfAnyRank() throws IOException {
    assertThat(NpyReader.read(write(NpyType.FLOAT64, new double[1])).shape()).isEqualTo("()");
    assertThat(NpyReader.read(write(NpyType.FLOAT64, new double[3], 3)).shape()).isEqualTo("(3,)");
    assertThat(NpyReader.read(write(NpyType.FLOAT64, new double[6], 3, 1, 2)).shape())
        .isEqualTo("(3, 1, 2)");
    assertThat(NpyReader.read(write(NpyType.FLOAT64, new double[0], 0, 5)).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1_000, 10_000_000_000L, 1_000_000_000_000_000L})
  void alignsTheNumbersAt64Bytes(long length) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new NpyWriter(stream, NpyType.FLOAT64, 1, length, 1);

    assertThat(stream.size() % 64).isZero();
    assertThat(NpyReader.read(stream.toByteArray()).headerBytes()).isEqualTo(stream.size());
  }

  @Test
  void keepsEveryBitOfADouble() throws IOException {
    assertThat(NpyReader.read(write(NpyType.FLOAT64, SPECIAL, SPECIAL.length)).values())
        .isEqualTo(boxed(SPECIAL));
  }

  @Test
  void roundsToTheNearestSinglePrecisionNumber() throws IOException {
    double[] rounded = Arrays.stream(SPECIAL).map(it -> (float) it).toArray();

    NpyReader file = NpyReader.read(write(NpyType.FLOAT32, SPECIAL, SPECIAL.length));

    assertThat(file.description()).isEqualTo("<f4");
    assertThat(file.values()).isEqualTo(boxed(rounded));
  }

  @Test
  void takesTheNumbersInPiecesOfAnySize() throws IOException {
    Random random = new Random(20_260_801);
    double[] values = random.doubles(30_000).toArray();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    NpyWriter writer = new NpyWriter(stream, NpyType.FLOAT64, 300, 100);
    for (int from = 0; from < values.length; ) {
      int count = Math.min(random.nextInt(10_000), values.length - from);
      writer.write(values, from, count);
      from += count;
    }
    writer.finish();

    assertThat(NpyReader.read(stream.toByteArray()).values()).isEqualTo(boxed(values));
  }

  @Test
  void refusesMoreOrFewerNumbersThanTheShapeHolds() throws IOException {
    NpyWriter writer = new NpyWriter(OutputStream.nullOutputStream(), NpyType.FLOAT64, 2, 2);
    writer.write(new double[3], 0, 3);

    assertThatThrownBy(writer::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 numbers less than the shape holds");
    assertThatThrownBy(() -> writer.write(new double[3], 0, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 numbers more than the shape holds");
  }

  @Test
  void refusesAShapeThatNoArrayHas() {
    assertThatThrownBy(() ->
            new NpyWriter(OutputStream.nullOutputStream(), NpyType.FLOAT64, Long.MAX_VALUE, 2))
        .isInstanceOf(ArithmeticException.class);
  }
}
