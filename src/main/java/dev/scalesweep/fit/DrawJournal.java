package dev.scalesweep.fit;

import dev.scalesweep.fit.Bootstrap.Draw;
import java.util.Optional;

/**
 * Keeps the draws of a bootstrap as they come, so that one that was broken off can go on. What is
 * found has the bits of what was added: a bootstrap is the same whether its draws are found or
 * computed. Used by several threads.
 */
public interface DrawJournal {
  /** Knows nothing and keeps nothing. */
  DrawJournal NONE =
      new DrawJournal() {
        @Override
        public Optional<Draw> find(int number) {
          return Optional.empty();
        }

        @Override
        public void add(int number, Draw draw) {}
      };

  /** The draw of a number, if it was kept before this bootstrap began. */
  Optional<Draw> find(int number);

  /** Keeps a draw; it is complete. */
  void add(int number, Draw draw);
}
