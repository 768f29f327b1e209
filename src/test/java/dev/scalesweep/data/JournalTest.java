package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final byte[] HEADER = "of a test".getBytes(StandardCharsets.UTF_8);
  private static final int FRAME_BYTES = 8;

  @TempDir private Path above;
  private OutputDirectory directory;
  private Path path;

  @BeforeEach
  void open() {
    directory = OutputDirectory.open(above.resolve("results"), "1111111111111111", false);
    path = above.resolve("results/test.journal");
  }

  /** Records of 0, 1, 2 … bytes. */
  private static byte[] record(int length) {
    byte[] record = new byte[length];
    Arrays.fill(record, (byte) (length + 1));
    return record;
  }

  private void write(int records) throws IOException {
    try (Journal journal = Journal.begin(directory, "test.journal", HEADER)) {
      for (int i = 0; i < records; i++) {
        journal.add(record(i));
      }
    }
  }

  private static void assertRecords(Journal.Content content, int count) {
    assertThat(content.header()).isEqualTo(HEADER);
    List<byte[]> records = new ArrayList<>();
    content.forEach(records::add);
    assertThat(content.records()).isEqualTo(count);
    assertThat(records).containsExactlyElementsOf(firstRecords(count));
  }

  private static List<byte[]> firstRecords(int count) {
    return IntStream.range(0, count).mapToObj(JournalTest::record).toList();
  }

  /** How many whole records lie within so many bytes; negative if not even the header does. */
  private static int whole(int bytes) {
    int count = -1;
    int end = FRAME_BYTES + HEADER.length;
    while (end <= bytes) {
      count++;
      end += FRAME_BYTES + count;
    }
    return count;
  }

  @Test
  void findsWhatWasAdded() throws IOException {
    write(5);
    assertRecords(Journal.read(path), 5);
  }

  @Test
  void hasNothingButAHeaderInTheBeginning() throws IOException {
    write(0);
    assertRecords(Journal.read(path), 0);
    assertThat(path.getParent().toFile().list()).containsOnly(".scalesweep", "test.journal");
  }

  @Test
  void keepsWhatWasAddedThoughItIsNotClosed() throws IOException {
    try (Journal journal = Journal.begin(directory, "test.journal", HEADER)) {
      journal.add(record(0));
      assertRecords(Journal.read(path), 1);
    }
  }

  @Test
  void addsThoughTheThreadIsInterrupted() throws IOException {
    try (Journal journal = Journal.begin(directory, "test.journal", HEADER)) {
      Thread.currentThread().interrupt();
      journal.add(record(0));
      journal.add(record(1));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertRecords(Journal.read(path), 2);
  }

  @Test
  void goesOnAfterATearAtAnyByte() throws IOException {
    write(5);
    byte[] bytes = Files.readAllBytes(path);
    for (int length = FRAME_BYTES + HEADER.length; length <= bytes.length; length++) {
      Files.write(path, Arrays.copyOf(bytes, length));
      Journal.Content content = Journal.read(path);
      assertRecords(content, whole(length));
      try (Journal journal = Journal.goOn(content)) {
        for (int i = content.records(); i < 5; i++) {
          journal.add(record(i));
        }
      }
      assertThat(path).hasBinaryContent(bytes);
    }
  }

  @Test
  void findsNothingBehindAFlippedBit() throws IOException {
    write(5);
    byte[] bytes = Files.readAllBytes(path);
    for (int i = FRAME_BYTES + HEADER.length; i < bytes.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] flipped = bytes.clone();
        flipped[i] ^= (byte) (1 << bit);
        Files.write(path, flipped);
        assertRecords(Journal.read(path), whole(i));
      }
    }
  }

  @Test
  void refusesADamagedHeader() throws IOException {
    write(1);
    byte[] bytes = Files.readAllBytes(path);
    List<byte[]> damaged = new ArrayList<>();
    for (int i = 0; i < FRAME_BYTES + HEADER.length; i++) {
      damaged.add(Arrays.copyOf(bytes, i));
      damaged.add(bytes.clone());
      damaged.getLast()[i] ^= 1;
    }
    for (byte[] it : damaged) {
      Files.write(path, it);
      assertThatThrownBy(() -> Journal.read(path))
          .isInstanceOf(Mistake.class)
          .hasMessage(
              path
                  + ": is damaged at its beginning and cannot be gone on with; --restart starts"
                  + " over");
    }
  }

  @Test
  void putsRecordsInThePlaceOfAllThatWereThere() throws IOException {
    try (Journal journal = Journal.begin(directory, "test.journal", HEADER)) {
      journal.add(record(7));
      Thread.currentThread().interrupt();
      journal.replace(firstRecords(2).stream());
      assertRecords(Journal.read(path), 2);
      journal.add(record(2));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertRecords(Journal.read(path), 3);
    assertThat(path.getParent().toFile().list()).containsOnly(".scalesweep", "test.journal");
  }

  @Test
  void keepsWhatWasThereWhereReplacingFails() throws IOException {
    try (Journal journal = Journal.begin(directory, "test.journal", HEADER)) {
      journal.add(record(0));
      Stream<byte[]> failing =
          Stream.of(record(5))
              .peek(_ -> {
                throw new IllegalStateException("the work failed");
              });
      assertThatThrownBy(() -> journal.replace(failing)).hasMessage("the work failed");
      journal.add(record(1));
    }
    assertRecords(Journal.read(path), 2);
  }

  @Test
  void takesZerosForATear() throws IOException {
    write(2);
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length + 4096));
    assertRecords(Journal.read(path), 2);
  }
}
