package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.input.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** How the program ends when a command cannot do its work. */
class FailuresTest {
  @Command(name = "broken")
  private record Broken(Callable<Integer> work) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return work.call();
    }
  }

  private static Typed run(Callable<Integer> work) {
    CommandLine program = Main.commandLine();
    CommandLine broken = new CommandLine(new Broken(work));
    broken.setExecutionExceptionHandler(program.getExecutionExceptionHandler());
    program.addSubcommand(broken);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Typed(Main.execute(program, "broken"), out.toString(), err.toString());
  }

  @Test
  void aFailureIsToldInItsSentence() {
    Typed typed =
        run(() -> {
          throw new Failure("the disk is full");
        });
    assertThat(typed).isEqualTo(new Typed(1, "", "scalesweep: the disk is full\n"));
  }

  @Test
  void aDefectShowsItsTrace() {
    Typed typed =
        run(() -> {
          throw new IllegalStateException("a bug");
        });
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .startsWith("java.lang.IllegalStateException: a bug\n\tat dev.scalesweep.cli.FailuresTest")
        .endsWith(
            "scalesweep: this is a defect of scalesweep; please report it with the lines above\n");
  }

  @Test
  void tooLittleMemoryIsToldWithItsRemedy() {
    Typed typed =
        run(() -> {
          throw new OutOfMemoryError("Java heap space");
        });
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .matches(
            "scalesweep: Java's memory of \\d+ MiB is too small for this; give it more, such as"
                + " SCALESWEEP_JAVA_OPTS=-Xmx8g\n");
  }

  @Test
  void anInterruptionIsNoFailure() {
    Typed typed =
        run(() -> {
          throw new InterruptedException();
        });
    assertThat(typed)
        .isEqualTo(
            new Typed(130, "", "scalesweep: interrupted; the files that were finished are kept\n"));
  }

  @Test
  void aWriteThatAnInterruptionBrokeIsNoFailureEither() {
    Typed typed =
        run(() -> {
          Thread.currentThread().interrupt();
          throw new Failure("cells.csv: cannot be written", new ClosedByInterruptException());
        });
    assertThat(typed.exitCode()).isEqualTo(130);
    assertThat(Thread.interrupted()).isFalse();
  }
}
