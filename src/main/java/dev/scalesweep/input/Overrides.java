package dev.scalesweep.input;

import dev.scalesweep.input.KeyPath.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values given on the command line in place of, or in addition to, those of a file: {@code --set
 * fit.tolerance=1e-10}, {@code --set 'targets[0]=1e22'}, {@code --set 'fit.parameters={E: {fixed:
 * 1.7}}'}. A value is YAML; whatever stood at the path is replaced as a whole.
 */
public final class Overrides {
  private static final String OPTION = "--set ";

  private Overrides() {}

  /**
   * The tree with the values of all assignments, in order; maps that are not there are made.
   *
   * @param root Not modified.
   * @param assignments texts of the form {@code path.to.key=value}
   * @throws Mistake if an assignment has another form, its value is not YAML, its path leads into a
   *     single value, or an index is outside its list
   */
  public static MapNode apply(MapNode root, List<String> assignments) {
    MapNode changed = root;
    for (String assignment : assignments) {
      changed = apply(changed, assignment);
    }
    return changed;
  }

  private static MapNode apply(MapNode root, String assignment) {
    int equals = assignment.indexOf('=');
    String path = assignment.substring(0, Math.max(0, equals)).strip();
    String value = assignment.substring(equals + 1);
    List<Step> steps = KeyPath.steps(path);
    if (steps.isEmpty() || steps.getFirst() instanceof Step.Index || value.isBlank()) {
      throw new Mistake(
          Place.of(OPTION + assignment),
          "path.to.key=value would be right, such as fit.tolerance=1e-10");
    }
    Place place = Place.of(OPTION + path);
    Node node = YamlReader.value(value, place);
    return (MapNode) new Assignment(place, node).put(root, "", steps);
  }

  /** One value on its way down the tree. */
  private record Assignment(Place place, Node value) {

    Node put(@Nullable Node node, String path, List<Step> steps) {
      if (steps.isEmpty()) {
        return value;
      }
      List<Step> rest = steps.subList(1, steps.size());
      return switch (steps.getFirst()) {
        case Step.Key(String key) -> putKey(node, path, key, rest);
        case Step.Index(int index) -> putItem(node, path, index, rest);
      };
    }

    private Node putKey(@Nullable Node node, String path, String key, List<Step> rest) {
      Node parent = node == null ? new MapNode(place, Map.of()) : node;
      if (parent instanceof MapNode map) {
        Node child = put(map.get(key), KeyPath.key(path, key), rest);
        return map.with(key, new MapNode.Entry(place, child));
      }
      throw new Mistake(
          place, path + " is " + parent.description() + " and has no key \"" + key + "\"");
    }

    private Node putItem(@Nullable Node node, String path, int index, List<Step> rest) {
      if (!(node instanceof ListNode list)) {
        String seen = node == null ? "missing" : node.description();
        throw new Mistake(place, path + " is " + seen + "; only a list has items by number");
      }
      int size = list.items().size();
      if (index >= size) {
        throw new Mistake(
            place, path + " has " + size + " items, numbered from 0; there is no " + index);
      }
      return list.with(index, put(list.items().get(index), KeyPath.item(path, index), rest));
    }
  }
}
