package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.graph.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts a program into stages. A value is computed at its own level, as far out of the loops as it
 * can be; every exponential and logarithm ends a stage, and so does a great number of operations.
 * What later stages need again is kept in an array if it is expensive, and computed again if it is
 * not.
 */
final class Schedule {
  /** A stage of many more operations would be too large for the just-in-time compiler. */
  private static final int MOST_OPERATIONS = 100;

  /** A value that costs at most this many cheap operations is computed again, not kept. */
  private static final int CHEAP = 2;

  private final List<Node> outputs;
  private final List<Node> nodes;
  private final Layout layout;
  private final List<Stage> stages = new ArrayList<>();

  /** The values that the stages so far have stored. */
  private final Set<Node> stored = new HashSet<>();

  /** The indices of the outputs that are being scheduled and that no stage delivers yet. */
  private final Set<Integer> undelivered = new LinkedHashSet<>();

  /** Whether the leading outputs, or what comes before all outputs, are being scheduled. */
  private boolean leading = true;

  Schedule(Program program) {
    outputs = program.outputs();
    nodes = Graph.below(outputs);
    layout =
        new Layout(
            program, nodes.stream().filter(it -> it.operation() == Operation.CONSTANT).toList());
    for (Level level : List.of(Level.UNIFORM, Level.ROW, Level.COLUMN)) {
      List<Node> needed = neededElsewhere(level);
      needed.forEach(layout::place);
      schedule(level, needed);
    }
    scheduleOutputs(0, program.leading());
    leading = false;
    scheduleOutputs(program.leading(), outputs.size());
  }

  private void scheduleOutputs(int from, int to) {
    IntStream.range(from, to).forEach(undelivered::add);
    schedule(Level.CELL, outputs.subList(from, to));
    if (!undelivered.isEmpty()) {
      stages.add(stage(Level.CELL, List.of()));
    }
  }

  Layout layout() {
    return layout;
  }

  List<Stage> stages(Level level) {
    return stages.stream().filter(stage -> stage.level() == level).toList();
  }

  /** The values of a level that are operands at another level, or outputs. */
  private List<Node> neededElsewhere(Level level) {
    Set<Node> needed = new LinkedHashSet<>(outputs);
    for (Node node : nodes) {
      if (node.level() != level) {
        needed.addAll(node.operands());
      }
    }
    return needed.stream().filter(node -> node.level() == level && !node.isLeaf()).toList();
  }

  /** The stages of each exponential and logarithm of the level, then those of the goals. */
  private void schedule(Level level, List<Node> goals) {
    List<List<Node>> targets = new ArrayList<>();
    for (Node node : Graph.below(goals)) {
      boolean open = node.level() == level && !stored.contains(node);
      if (open && node.operation().isTranscendental()) {
        targets.add(List.of(node));
        layout.place(node);
      }
    }
    targets.add(goals.stream().filter(it -> !it.operation().isTranscendental()).toList());
    keepExpensive(level, targets);
    targets.forEach(target -> addStages(level, cone(level, target)));
  }

  /** Places the expensive values that more than one target needs. */
  private void keepExpensive(Level level, List<List<Node>> targets) {
    Map<Node, Integer> uses = new HashMap<>();
    for (List<Node> target : targets) {
      cone(level, target).forEach(node -> uses.merge(node, 1, Integer::sum));
    }
    Map<Node, Integer> costs = new HashMap<>();
    for (Node node : nodes) {
      int used = uses.getOrDefault(node, 0);
      int cost = used == 0 ? 0 : cost(node, costs);
      if (used > 1 && cost > CHEAP) {
        layout.place(node);
      }
      costs.put(node, layout.isPlaced(node) ? 0 : cost);
    }
  }

  /** What computing a value again costs, one more than {@link #CHEAP} standing for all above. */
  private static int cost(Node node, Map<Node, Integer> costs) {
    int cost = node.operation().isExpensive() ? CHEAP + 1 : 1;
    for (Node operand : node.operands()) {
      cost += costs.getOrDefault(operand, 0);
    }
    return Math.min(cost, CHEAP + 1);
  }

  /** What a stage must compute for a target: everything of the level that is not yet stored. */
  private List<Node> cone(Level level, List<Node> target) {
    Set<Node> cone = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(target);
    while (!open.isEmpty()) {
      Node node = open.pop();
      boolean other = node.operation().isTranscendental() && !target.contains(node);
      boolean ready = node.level() != level || node.isLeaf() || stored.contains(node);
      if (!other && !ready && cone.add(node)) {
        open.addAll(node.operands());
      }
    }
    return cone.stream().sorted(Comparator.comparingInt(Node::number)).toList();
  }

  /** One stage, or several if there is too much to compute for one. */
  private void addStages(Level level, List<Node> computed) {
    for (int from = 0; from < computed.size(); from += MOST_OPERATIONS) {
      int to = Math.min(from + MOST_OPERATIONS, computed.size());
      List<Node> part = computed.subList(from, to);
      Set<Node> made = new HashSet<>(part);
      for (Node later : computed.subList(to, computed.size())) {
        later.operands().stream().filter(made::contains).forEach(layout::place);
      }
      stages.add(stage(level, part));
    }
  }

  private Stage stage(Level level, List<Node> computed) {
    Map<Node, Integer> kept = new LinkedHashMap<>();
    for (Node node : computed) {
      if (layout.isPlaced(node)) {
        kept.put(node, layout.slot(node));
      }
    }
    stored.addAll(kept.keySet());
    return new Stage(level, computed, kept, deliver(new HashSet<>(computed)), leading);
  }

  /** The outputs that a stage can deliver: those it computes, and those computed before. */
  private List<Integer> deliver(Set<Node> computed) {
    List<Integer> ready = new ArrayList<>();
    for (int index : undelivered) {
      Node output = outputs.get(index);
      boolean before = output.level() != Level.CELL || stored.contains(output);
      if (before || computed.contains(output)) {
        ready.add(index);
      }
    }
    ready.forEach(undelivered::remove);
    return ready;
  }
}
