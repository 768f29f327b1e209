package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parameters in which a law is linear together, found from its formula: the derivative of the
 * loss with respect to each of them contains none of them. A parameter between bounds does not
 * count, since its best value can lie beyond.
 */
public final class LinearCoordinates {
  private final ParameterSpace space;
  private final List<Node> inputs;
  private final List<List<Node>> derivatives;

  private LinearCoordinates(ParameterSpace space) {
    this.space = space;
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    ParameterNodes nodes = ParameterNodes.withoutTransforms(space, graph, algebra);
    inputs = nodes.columns();
    Node predicted = nodes.predicted();
    derivatives =
        Gradient.of(algebra, predicted, algebra.constant(1), inputs).stream()
            .map(derivative -> Graph.below(List.of(derivative)))
            .toList();
  }

  /** The names of the parameters all of whose coordinates are linear. */
  public static List<String> parameters(ParameterSpace space) {
    List<Integer> linear = of(space);
    return space.law().parameterNames().stream()
        .filter(name -> !space.coordinatesOf(name).isEmpty())
        .filter(name -> linear.containsAll(space.coordinatesOf(name)))
        .toList();
  }

  /** The indices of as many coordinates as can be found; of several choices the first in order. */
  static List<Integer> of(ParameterSpace space) {
    LinearCoordinates coordinates = new LinearCoordinates(space);
    return coordinates.largest(
        IntStream.range(0, space.size()).filter(coordinates::isLinear).boxed().toList());
  }

  private boolean isLinear(int index) {
    return space.coordinates().get(index).isUnbounded() && !depends(index, index);
  }

  /** Whether the derivative with respect to one coordinate contains another. */
  private boolean depends(int index, int other) {
    return derivatives.get(index).contains(inputs.get(other));
  }

  /** The largest part of a list in which no two coordinates are multiplied with one another. */
  private List<Integer> largest(List<Integer> candidates) {
    if (candidates.isEmpty()) {
      return candidates;
    }
    int first = candidates.getFirst();
    List<Integer> others = candidates.subList(1, candidates.size());
    List<Integer> compatible = others.stream().filter(it -> !depends(first, it)).toList();
    List<Integer> with = new ArrayList<>(List.of(first));
    with.addAll(largest(compatible));
    if (compatible.size() == others.size()) {
      return with;
    }
    List<Integer> without = largest(others);
    return without.size() > with.size() ? without : with;
  }
}
