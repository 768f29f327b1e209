package dev.scalesweep.backend.tornado;

import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Asks {@link ProbeMain} in a process of its own. What native libraries print there is heard only
 * where nothing better is known.
 */
final class Probe {
  private final TornadoProcess processes;
  private final Duration patience;

  /**
   * A probe.
   *
   * @param patience after which a process that has not ended is killed
   */
  Probe(TornadoProcess processes, Duration patience) {
    this.processes = processes;
    this.patience = patience;
  }

  /**
   * The answer to a question.
   *
   * @param question arguments of {@link ProbeMain}
   * @throws InterruptedException if this thread is interrupted; the process is killed first
   */
  Answer ask(String... question) throws InterruptedException {
    try {
      Path directory = Files.createTempDirectory("scalesweep-probe-");
      try {
        return ask(directory.resolve("answer"), directory.resolve("output"), question);
      } finally {
        Files.deleteIfExists(directory.resolve("answer"));
        Files.deleteIfExists(directory.resolve("output"));
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer ask(Path answer, Path output, String... question)
      throws IOException, InterruptedException {
    Files.createFile(answer);
    List<String> options = List.of("-D" + ProbeMain.ANSWER_PROPERTY + "=" + answer);
    Process process =
        processes
            .builder(options, ProbeMain.class, List.of(question))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      Optional<String> trouble =
          ended ? trouble(process, output) : Optional.of("no answer in " + seconds());
      return Answer.of(Files.readAllLines(answer), trouble);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private String seconds() {
    return Wording.number(patience.toMillis() / 1e3) + " s: its driver hangs";
  }

  private Optional<String> trouble(Process process, Path output) throws IOException {
    Optional<String> crash = processes.crash(process);
    if (process.exitValue() == 0 || crash.isPresent()) {
      return crash;
    }
    String said =
        Files.readAllLines(output).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("WARNING"))
            .limit(2)
            .collect(Collectors.joining(" "));
    return Optional.of("Java with it ends with the exit code " + process.exitValue() + ": " + said);
  }
}
