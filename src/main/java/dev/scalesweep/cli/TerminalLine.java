package dev.scalesweep.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Shows a progress bar on one line of a terminal. The library's own class asks JLine for the width
 * of the terminal, and JLine takes Ctrl-C away from Java: files that are being written would stay
 * half.
 */
final class TerminalLine implements ProgressBarConsumer {
  private static final int WIDTH = 79;

  private final PrintStream terminal;

  TerminalLine(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String text) {
    terminal.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
    terminal.flush();
  }

  @Override
  public void close() {
    terminal.println();
    terminal.flush();
  }
}
