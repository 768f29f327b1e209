package dev.scalesweep.input;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of a map whose keys are known. The keys that are asked for are the known ones; when
 * the reader is done, any other key is a mistake.
 */
public final class Fields {
  private final String path;
  private final MapNode map;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String path, MapNode map) {
    this.path = path;
    this.map = map;
  }

  /**
   * What a reader makes of the root of a file.
   *
   * @throws Mistake of the reader's, or for a key that the reader did not ask for
   */
  public static <T> T read(MapNode root, Function<Fields, T> reader) {
    return read("", root, reader);
  }

  static <T> T read(String path, MapNode map, Function<Fields, T> reader) {
    Fields fields = new Fields(path, map);
    T result = reader.apply(fields);
    fields.refuseUnknown();
    return result;
  }

  /** Where the map begins. */
  public Place place() {
    return map.place();
  }

  /**
   * The value of a key that must be there.
   *
   * @throws Mistake if it is not
   */
  public Value required(String key) {
    return optional(key).orElseThrow(() -> missing(key));
  }

  /** The value of a key that may be left out. */
  public Optional<Value> optional(String key) {
    known.add(key);
    Node node = map.get(key);
    return node == null ? Optional.empty() : Optional.of(new Value(KeyPath.key(path, key), node));
  }

  /**
   * Names keys that belong here but cannot be used in this version.
   *
   * @throws Mistake if one of them is there
   */
  public void notYet(String... keys) {
    for (String key : keys) {
      known.add(key);
      MapNode.Entry entry = map.entries().get(key);
      if (entry != null) {
        throw new Mistake(entry.keyPlace(), KeyPath.key(path, key) + " is not supported yet");
      }
    }
  }

  private Mistake missing(String key) {
    String message = "the key \"" + KeyPath.key(path, key) + "\" is missing here";
    return map.entries().entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()) && Wording.isNear(entry.getKey(), key))
        .findFirst()
        .map(entry -> new Mistake(place(), message + "; " + meant(entry)))
        .orElseGet(() -> new Mistake(place(), message));
  }

  private static String meant(Map.Entry<String, MapNode.Entry> entry) {
    return "is "
        + Wording.quoted(entry.getKey())
        + " at "
        + entry.getValue().keyPlace()
        + " meant for it?";
  }

  private void refuseUnknown() {
    map.entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            throw new Mistake(entry.keyPlace(), unknown(key));
          }
        });
  }

  private String unknown(String key) {
    return "unknown key \""
        + KeyPath.key(path, key)
        + "\"; "
        + Wording.suggestion(key, known, "the keys here");
  }
}
