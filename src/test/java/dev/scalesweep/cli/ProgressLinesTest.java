package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
  private final StringWriter text = new StringWriter();
  private final ProgressLines lines =
      new ProgressLines("fit: starts", 4500, new PrintWriter(text), clock::get);

  @Test
  void aShortTaskSaysNothing() {
    advance(4.9, 4500);
    assertThat(text.toString()).isEmpty();
  }

  @Test
  void theTimeLeftIsToldOnceThePaceIsKnown() {
    advance(5, 29);
    advance(1, 400);
    advance(4, 600);
    advance(5, 1000);
    assertThat(text.toString())
        .isEqualTo(
            """
            fit: starts: 29 of 4500
            fit: starts: 1029 of 4500, about 18 s left
            fit: starts: 2029 of 4500, about 13 s left
            """);
  }

  @Test
  void aColdStartTellsNothingOfThePace() {
    advance(5, 1);
    advance(5, 450);
    advance(5, 2000);
    assertThat(text.toString())
        .isEqualTo(
            """
            fit: starts: 1 of 4500
            fit: starts: 451 of 4500
            fit: starts: 2451 of 4500, about 6 s left
            """);
  }

  @Test
  void aLongTimeIsToldInMinutes() {
    advance(5, 30);
    advance(5, 30);
    assertThat(text.toString().lines().toList().getLast())
        .isEqualTo("fit: starts: 60 of 4500, about 13 min left");
  }

  @Test
  void aTaskThatIsOverSaysNothing() {
    lines.close();
    advance(60, 1000);
    assertThat(text.toString()).isEmpty();
  }

  private void advance(double seconds, long steps) {
    clock.addAndGet((long) (seconds * 1e9));
    lines.advance(steps);
  }
}
