package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTableTest {
  private static final String WRONG =
      "is no table of numbers as scalesweep writes it (NPY, <f8 or <f4)";

  @TempDir private Path directory;

  private Path write(NpyType type, long... shape) throws IOException {
    Path file = directory.resolve("table.npy");
    try (OutputStream stream = Files.newOutputStream(file)) {
      NpyWriter writer = new NpyWriter(stream, type, shape);
      writer.write(new double[] {1.5, -0.0, -7, 4e-320, Double.POSITIVE_INFINITY, 6}, 0, 6);
      writer.finish();
    }
    return file;
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    assertThat(NpyTable.rows(write(NpyType.FLOAT64, 3, 2)))
        .isDeepEqualTo(new double[][] {{1.5, -0.0}, {-7, 4e-320}, {Double.POSITIVE_INFINITY, 6}});
  }

  @Test
  void readsNumbersOf32Bits() throws IOException {
    assertThat(NpyTable.rows(write(NpyType.FLOAT32, 2, 3)))
        .isDeepEqualTo(new double[][] {{1.5, -0.0, -7}, {0, Double.POSITIVE_INFINITY, 6}});
  }

  @Test
  void readsChosenRowsAndColumns() throws IOException {
    Path file = write(NpyType.FLOAT64, 3, 2);
    assertThat(NpyTable.rows(file, size -> new int[] {size - 1}))
        .isDeepEqualTo(new double[][] {{6}});
    assertThat(NpyTable.rows(file, size -> size == 2 ? new int[] {0} : new int[] {0, 2}))
        .isDeepEqualTo(new double[][] {{1.5}, {Double.POSITIVE_INFINITY}});
  }

  /** A file with holes, of 32 GB, of which four numbers are read. */
  @Test
  void readsSomeOfATableThatIsLargerThanTheMemory() throws IOException {
    Path file = directory.resolve("large.npy");
    long size = 63_000;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] header = NpyHeader.of(NpyType.FLOAT64, size, size);
      channel.write(ByteBuffer.wrap(header));
      ByteBuffer last = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      channel.write(last.putDouble(0, 2.5), header.length + (size * size - 1) * Double.BYTES);
    }
    assertThat(NpyTable.rows(file, it -> new int[] {0, it - 1}))
        .isDeepEqualTo(new double[][] {{0, 0}, {0, 2.5}});
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path file = write(NpyType.FLOAT64, 6);
    assertThatThrownBy(() -> NpyTable.rows(file)).hasMessage(file + ": " + WRONG);
    Files.write(file, new byte[7]);
    assertThatThrownBy(() -> NpyTable.rows(file)).hasMessage(file + ": " + WRONG);
    Files.write(file, new byte[70]);
    assertThatThrownBy(() -> NpyTable.rows(file)).hasMessage(file + ": " + WRONG);
  }

  @Test
  void refusesAFileThatWasCutOff() throws IOException {
    Path file = write(NpyType.FLOAT64, 3, 2);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> NpyTable.rows(file)).hasMessage(file + ": " + WRONG);
  }

  @Test
  void saysThatThereIsNoFile() {
    Path file = directory.resolve("none.npy");
    assertThatThrownBy(() -> NpyTable.rows(file))
        .isInstanceOf(Mistake.class)
        .hasMessage(file + ": cannot be read: there is no " + file);
  }
}
