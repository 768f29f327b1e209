package dev.scalesweep.config;

import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.MapNode;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.reduce.Intervals;
import dev.scalesweep.sweep.reduce.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code reduce} of a sweep: names, or maps of one name and what is special. */
final class ReduceReader {
  private static final int USUAL_BUDGET_BINS = 50;
  private static final int USUAL_BARS = 64;
  private static final int MOST_BINS = 100_000;
  private static final int USUAL_FRONT = 200;
  private static final int USUAL_TOP = 10;
  private static final int MOST_TOP = 1000;

  private enum Name {
    FRONTIER,
    SUM,
    MINIMUM_PER_BUDGET_BIN,
    MINIMUM_PER_AXIS,
    TOP,
    HISTOGRAM,
    PARETO,
    CONTOURS
  }

  /** What stands with a map. */
  private static final List<Name> MAPS =
      List.of(Name.MINIMUM_PER_BUDGET_BIN, Name.TOP, Name.HISTOGRAM, Name.PARETO, Name.CONTOURS);

  /**
   * What is asked for.
   *
   * @param frontier whether the optimum of each budget is
   * @param kept what is kept of the cells
   * @param contours the losses whose lines are wanted
   */
  record Reductions(boolean frontier, List<Kept> kept, List<Double> contours) {}

  private final Law law;
  private final List<String> quantities;

  /**
   * @param quantities the loss and what is derived, by name
   */
  ReduceReader(Law law, List<String> quantities) {
    this.law = law;
    this.quantities = List.copyOf(quantities);
  }

  Reductions read(Value value) {
    Set<Name> names = new HashSet<>();
    List<Kept> kept = new ArrayList<>();
    List<Double> contours = new ArrayList<>();
    for (Value item : value.list()) {
      Item it = item.isMap() ? item.fields(fields -> map(item, fields)) : name(item);
      if (!names.add(it.name())) {
        throw new Mistake(item.place(), item.path() + ": this is there twice; once would be right");
      }
      kept(it).ifPresent(kept::add);
      if (it.name() == Name.CONTOURS) {
        contours.addAll(levels(it));
      }
    }
    return new Reductions(names.contains(Name.FRONTIER), kept, contours);
  }

  /**
   * An item of the list.
   *
   * @param value what stands beside its name; an empty map where nothing does
   */
  private record Item(Name name, Value place, Value value) {}

  private static Item name(Value item) {
    Value nothing = new Value(item.path(), new MapNode(item.place(), Map.of()));
    return new Item(item.oneOf(Name.class), item, nothing);
  }

  private static Item map(Value item, Fields fields) {
    Optional<Item> found = Optional.empty();
    for (Name name : MAPS) {
      Optional<Value> value = fields.optional(Value.name(name));
      if (value.isPresent()) {
        found = Optional.of(new Item(name, item, value.get()));
      }
    }
    if (item.entries().size() > 1) {
      throw new Mistake(
          item.place(), item.path() + " has more than one name; one item for each would be right");
    }
    return found.orElseThrow(() ->
        new Mistake(
            item.place(),
            item.path()
                + " is a map, which is for minimum-per-budget-bin, top, histogram, pareto and contours;"
                + " a name, or {histogram: {bins: 64}}, would be right"));
  }

  private Optional<Kept> kept(Item item) {
    return switch (item.name()) {
      case FRONTIER, CONTOURS -> Optional.empty();
      case SUM -> Optional.of(new Kept.Total());
      case MINIMUM_PER_BUDGET_BIN -> Optional.of(leastByBudget(item));
      case MINIMUM_PER_AXIS -> Optional.of(new Kept.LeastByAxis());
      case TOP -> Optional.of(new Kept.Best(top(item.value())));
      case HISTOGRAM -> Optional.of(new Kept.Losses(intervals(item.value(), USUAL_BARS)));
      case PARETO -> Optional.of(front(item));
    };
  }

  private static List<Double> levels(Item item) {
    if (!item.place().isMap()) {
      throw new Mistake(
          item.place().place(),
          item.place().path() + ": contours are of losses; {contours: [2, 2.5]} would be right");
    }
    return item.value().numbers();
  }

  private Kept front(Item item) {
    if (!item.place().isMap()) {
      throw new Mistake(
          item.place().place(),
          item.place().path()
              + ": a front is against a second quantity; {pareto: {against: inference}}, with"
              + " inference in the key derive, would be right");
    }
    return item.value()
        .fields(fields -> {
          Value cost = fields.required("against");
          int value = fields.optional("of").map(this::quantity).orElse(Kept.LOSS);
          int count =
              fields.optional("bins").map(it -> (int) it.integer(1, MOST_BINS)).orElse(USUAL_FRONT);
          if (quantity(cost) == value) {
            throw cost.mistake("another quantity would be right");
          }
          return new Kept.Front(value, quantity(cost), count);
        });
  }

  private int quantity(Value value) {
    int quantity = quantities.indexOf(value.text());
    if (quantity < 0) {
      throw value.mistake(
          "loss, or a quantity of the key derive, would be right: "
              + String.join(", ", quantities));
    }
    return quantity;
  }

  private Kept leastByBudget(Item item) {
    if (!ComputeOptimum.appliesTo(law)) {
      throw new Mistake(
          item.place().place(),
          item.place().path() + ": a budget is spent along 6ND, which needs a law in N and D");
    }
    return new Kept.LeastByBudget(intervals(item.value(), USUAL_BUDGET_BINS));
  }

  private static int top(Value value) {
    return value.isMap() ? value.fields(_ -> USUAL_TOP) : (int) value.integer(1, MOST_TOP);
  }

  private static Intervals intervals(Value value, int usual) {
    return value.fields(fields -> {
      Optional<Value> count = fields.optional("bins");
      Optional<Value> edges = fields.optional("edges");
      if (count.isPresent() && edges.isPresent()) {
        throw new Mistake(value.place(), value.path() + ": bins or edges would be right, not both");
      }
      return edges
          .map(ReduceReader::edges)
          .orElseGet(
              () -> new Intervals(count.map(it -> (int) it.integer(1, MOST_BINS)).orElse(usual)));
    });
  }

  private static Intervals edges(Value value) {
    List<Value> items = value.list();
    List<Double> edges = value.numbers();
    if (edges.size() < 2) {
      throw value.mistake("at least two edges would be right");
    }
    for (int i = 1; i < edges.size(); i++) {
      if (edges.get(i) <= edges.get(i - 1)) {
        throw items.get(i).mistake("a number above " + items.get(i - 1).text() + " would be right");
      }
    }
    return new Intervals(edges.size() - 1, edges);
  }
}
