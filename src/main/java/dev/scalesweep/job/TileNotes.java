package dev.scalesweep.job;

import dev.scalesweep.data.Journal;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.reduce.Reducer;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a journal has of the finished tiles of a sweep: what each was reduced to, or, where that
 * would be much, what all of them together were.
 */
sealed interface TileNotes permits NotesOfEach, NotesOfAll {
  /** What is smaller is kept of each tile. */
  double MOST_BYTES = 1 << 24;

  /** Notes in which there are none yet. */
  static TileNotes of(Shape shape, List<Reducer> reducers) {
    double numbers = reducers.stream().mapToInt(it -> it.partialSize(shape.tile(0))).sum();
    return shape.tiles() * numbers * Double.BYTES > MOST_BYTES
        ? new NotesOfAll(reducers)
        : new NotesOfEach(shape, reducers);
  }

  /** How many tiles a journal has. */
  int tiles(Journal.Content content);

  /**
   * Takes what a journal has into the reducers.
   *
   * @param isThere says of a finished tile whether it need not be computed again
   */
  void restore(Journal.Content content, Predicate<TileRecord> isThere);

  /** The tiles that the reducers were shown by {@link #restore}. */
  TileSet known();

  /**
   * A tile is reduced.
   *
   * @param partials one array for each reducer, valid during the call. Not modified.
   * @param sizes how many numbers of each belong to the tile
   */
  void reduced(long number, double[][] partials, int[] sizes);

  /**
   * A tile is finished, which was reduced before if there are reducers.
   *
   * @param checksums of its bytes, one for each file that keeps cells
   */
  void finished(long number, int[] checksums, Journal journal);

  /**
   * Brings the journal up to date.
   *
   * @param atOnce whether what was finished in the last second must be there
   */
  void keep(boolean atOnce, Journal journal);
}
