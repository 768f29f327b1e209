package dev.scalesweep.approach;

import java.util.Optional;
import org.hipparchus.random.RandomGenerator;

/** A way to read the growth of the optimum off runs. */
public interface Approach {
  /** The growth; empty where the runs do not say. */
  Optional<Growth> growth();

  /** Why there is no growth, where there is none. */
  String reason();

  /** The same approach to runs that are drawn from these with replacement. */
  Approach resampled(RandomGenerator random);
}
