package dev.scalesweep.backend.tornado;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a process that was asked has said.
 *
 * @param lines what it said
 * @param trouble why it said no more, in a sentence; empty if it came to its end
 */
record Answer(List<String> lines, Optional<String> trouble) {
  /** With a copy of the list. */
  Answer {
    lines = List.copyOf(lines);
  }

  /**
   * The answer that is in a file.
   *
   * @param written the lines of the file; the last may say what the trouble was
   * @param trouble what happened to the process, if that is no answer
   */
  static Answer of(List<String> written, Optional<String> trouble) {
    if (written.isEmpty() || !written.getLast().startsWith(ProbeMain.TROUBLE)) {
      return new Answer(written, trouble);
    }
    String said = written.getLast().substring(ProbeMain.TROUBLE.length());
    return new Answer(written.subList(0, written.size() - 1), Optional.of(said));
  }

  /** The lines of a file that {@link #of} reads. */
  List<String> written() {
    List<String> written = new ArrayList<>(lines);
    trouble.ifPresent(it -> written.add(ProbeMain.TROUBLE + it));
    return written;
  }
}
