package dev.scalesweep.simulate;

import java.util.List;
import org.hipparchus.random.RandomGenerator;

/** Which runs are made. */
public sealed interface Design permits GridDesign, RandomDesign, BudgetDesign {

  /** How many runs are planned; {@link Integer#MAX_VALUE} stands for that many and more. */
  int size();

  /**
   * The runs, one value for each variable of the law in its order. Fewer than planned if the design
   * leaves some out.
   *
   * @param random asked by designs that leave something to chance
   */
  List<double[]> points(RandomGenerator random);
}
