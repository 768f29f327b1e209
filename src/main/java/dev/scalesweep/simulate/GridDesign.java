package dev.scalesweep.simulate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/**
 * Every combination of values, the last variable varying fastest.
 *
 * @param axes the values of each variable
 */
public record GridDesign(List<double[]> axes) implements Design {
  /** Copies the list. */
  public GridDesign {
    axes = List.copyOf(axes);
  }

  @Override
  public int size() {
    long size = 1;
    for (double[] axis : axes) {
      size = Math.min(size * axis.length, Integer.MAX_VALUE);
    }
    return (int) size;
  }

  @Override
  public List<double[]> points(RandomGenerator random) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      points.add(point(i));
    }
    return points;
  }

  private double[] point(int index) {
    double[] point = new double[axes.size()];
    int rest = index;
    for (int i = point.length - 1; i >= 0; i--) {
      double[] axis = axes.get(i);
      point[i] = axis[rest % axis.length];
      rest /= axis.length;
    }
    return point;
  }
}
