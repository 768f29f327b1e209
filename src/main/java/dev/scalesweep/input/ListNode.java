package dev.scalesweep.input;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of a YAML file.
 *
 * @param place where the first dash, or the opening bracket, stands
 * @param items the values in the order of the file; cannot be changed
 */
public record ListNode(Place place, List<Node> items) implements Node {

  /** A list with a copy of the items. */
  public ListNode {
    items = List.copyOf(items);
  }

  /** This list with one item replaced. */
  public ListNode with(int index, Node item) {
    List<Node> changed = new ArrayList<>(items);
    changed.set(index, item);
    return new ListNode(place, changed);
  }

  @Override
  public String description() {
    return "a list";
  }
}
