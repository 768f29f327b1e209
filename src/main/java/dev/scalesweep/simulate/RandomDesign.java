package dev.scalesweep.simulate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/**
 * Points drawn from the domains of the variables, independently of one another.
 *
 * @param domains one for each variable
 * @param size how many points
 */
public record RandomDesign(List<Domain> domains, int size) implements Design {
  /** Copies the domains. */
  public RandomDesign {
    domains = List.copyOf(domains);
  }

  @Override
  public List<double[]> points(RandomGenerator random) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(domains.stream().mapToDouble(it -> it.drawn(random.nextDouble())).toArray());
    }
    return points;
  }
}
