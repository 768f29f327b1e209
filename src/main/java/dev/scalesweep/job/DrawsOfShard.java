package dev.scalesweep.job;

import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.DrawJournal;
import dev.scalesweep.fit.Ending;
import java.util.Optional;

/**
 * The refits of a shard. Those of the others count as found, so that nobody computes them; nobody
 * looks at what was found.
 *
 * @param total how many refits all shards have together
 * @param own keeps those of the shard
 */
record DrawsOfShard(Shard shard, int total, DrawJournal own) implements DrawJournal {
  private static final Draw ELSEWHERE = new Draw(new double[0], Double.NaN, Ending.NOT_FINITE);

  @Override
  public Optional<Draw> find(int number) {
    return shard.has(number, total) ? own.find(number) : Optional.of(ELSEWHERE);
  }

  @Override
  public void add(int number, Draw draw) {
    own.add(number, draw);
  }
}
