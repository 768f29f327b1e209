package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.backend.reference.ReferenceBackend;
import dev.scalesweep.expr.kernel.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelCacheTest {
  private static final TestGrid POINT =
      new TestGrid(new double[2], new double[2][1], new double[][] {{5}, {3}});

  @TempDir private Path directory;

  @Test
  void aSecondUseTakesTheClassFromTheFile() throws IOException {
    Path other = directory.resolve("other");
    assertThat(compute(directory, "c1 - c2")).isEqualTo(2);
    assertThat(compute(other, "c1 + c2")).isEqualTo(8);
    // The class of another formula in its place shows that nothing is compiled.
    Files.write(onlyFile(directory), Files.readAllBytes(onlyFile(other)));
    assertThat(compute(directory, "c1 - c2")).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 36, 400})
  void aTruncatedFileIsCompiledAgainAndMended(int length) throws IOException {
    compute(directory, "c1 - c2");
    byte[] whole = Files.readAllBytes(onlyFile());
    Files.write(onlyFile(), Arrays.copyOf(whole, length));
    assertThat(compute(directory, "c1 - c2")).isEqualTo(2);
    assertThat(onlyFile()).hasSize(whole.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32, 40, 500, 800})
  void aFileWithAWrongByteIsCompiledAgain(int index) throws IOException {
    compute(directory, "c1 - c2");
    byte[] bytes = Files.readAllBytes(onlyFile());
    bytes[index] ^= 1;
    Files.write(onlyFile(), bytes);
    assertThat(compute(directory, "c1 - c2")).isEqualTo(2);
    assertThat(Files.readAllBytes(onlyFile())).isNotEqualTo(bytes);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsDoneWithout() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    assertThat(compute(file.resolve("kernels"), "c1 - c2")).isEqualTo(2);
    assertThat(file).hasContent("in the way");
  }

  @Test
  void manyThreadsAtOnceGetAKernelEachAndLeaveOneFile() throws Exception {
    int threads = 4;
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Double>> results =
          IntStream.range(0, threads)
              .mapToObj(_ ->
                  executor.submit(() -> {
                    start.await();
                    return compute(directory, "c1 - c2");
                  }))
              .toList();
      for (Future<Double> result : results) {
        assertThat(result.get()).isEqualTo(2);
      }
    }
    assertThat(onlyFile()).isNotEmptyFile();
  }

  @Test
  void aCacheLoadsAKernelOnce() {
    Backend backend = new ReferenceBackend(new KernelCache(directory));
    Program program = TestPrograms.of(Program.Mode.CELLS, "c1 - c2");
    assertThat(backend.cells(program).kernel()).isSameAs(backend.cells(program).kernel());
  }

  @Test
  void formulasThatDifferInNumbersAloneShareAFile() throws IOException {
    assertThat(compute(directory, "c1 - 0.5")).isEqualTo(4.5);
    assertThat(compute(directory, "c1 - 0.25")).isEqualTo(4.75);
    assertThat(onlyFile()).isNotEmptyFile();
  }

  private static double compute(Path directory, String formula) {
    Backend backend = new ReferenceBackend(new KernelCache(directory));
    return POINT.cells(backend.cells(TestPrograms.of(Program.Mode.CELLS, formula)))[0][0];
  }

  private Path onlyFile() throws IOException {
    return onlyFile(directory);
  }

  private static Path onlyFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> kernels = files.filter(Files::isRegularFile).toList();
      assertThat(kernels).hasSize(1);
      return kernels.getFirst();
    }
  }
}
