package dev.scalesweep.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of a YAML file.
 *
 * @param place where the first key, or the opening brace, stands
 * @param entries key and value in the order of the file; cannot be changed
 */
public record MapNode(Place place, Map<String, Entry> entries) implements Node {

  /**
   * A value and its key's place.
   *
   * @param keyPlace where the key begins
   * @param value what stands behind the key
   */
  public record Entry(Place keyPlace, Node value) {}

  /** A map that keeps the order of the given entries. */
  public MapNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The value of a key, or null where the map lacks the key. */
  public @Nullable Node get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** This map with one value replaced or added. */
  public MapNode with(String key, Entry entry) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.put(key, entry);
    return new MapNode(place, changed);
  }

  @Override
  public String description() {
    return "a map";
  }
}
