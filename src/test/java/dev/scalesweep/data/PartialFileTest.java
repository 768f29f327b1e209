package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {
  @TempDir private Path directory;

  /** It is handed to the system in pieces. */
  @Test
  void whatIsLargeIsWrittenWhole() throws Exception {
    byte[] bytes = new byte[5_000_001];
    new SplittableRandom(1).nextBytes(bytes);
    Path target = directory.resolve("a");
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try (PartialFile file = PartialFile.begin(target, directory.resolve("a.partial"))) {
      file.write(buffer.position(1).limit(4_000_001), 0);
      file.write(buffer.limit(bytes.length), 4_000_000);
      file.commit();
    }
    assertThat(Files.readAllBytes(target)).isEqualTo(Arrays.copyOfRange(bytes, 1, bytes.length));
  }
}
