package dev.scalesweep.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree of a single document out of the parser's events. */
final class TreeBuilder {
  private static final int DEEPEST_NESTING = 100;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final SourceText source;
  private final Iterator<Event> events;

  TreeBuilder(String text, SourceText.Places places) {
    this.source = new SourceText(text, places);
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * The root of the document.
   *
   * @throws Mistake if the text is no YAML, or more YAML than we take
   */
  Node build() {
    try {
      return document();
    } catch (YamlEngineException e) {
      throw source.syntaxMistake(e);
    }
  }

  private Node document() {
    events.next();
    if (events.next() instanceof StreamEndEvent end) {
      throw mistake(end, "there is nothing but space and comments");
    }
    Node root = node(events.next(), "", 0);
    events.next();
    Event last = events.next();
    if (last instanceof StreamEndEvent) {
      return root;
    }
    throw mistake(last, "a second document begins here; one document would be right");
  }

  private Node node(Event event, String path, int depth) {
    refuseReferences((NodeEvent) event);
    if (depth > DEEPEST_NESTING) {
      throw mistake(event, "nested deeper than " + DEEPEST_NESTING + " levels");
    }
    return switch (event) {
      case MappingStartEvent start -> map(start, path, depth);
      case CollectionStartEvent start -> list(start, path, depth);
      default -> scalar((ScalarEvent) event, path);
    };
  }

  private MapNode map(Event start, String path, int depth) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        !(event instanceof CollectionEndEvent);
        event = events.next()) {
      String key = key(event);
      Place place = source.start(event);
      String child = KeyPath.key(path, key);
      MapNode.Entry twin = entries.get(key);
      if (twin != null) {
        throw mistake(event, "the key \"" + child + "\" stands twice, first at " + twin.keyPlace());
      }
      entries.put(key, new MapNode.Entry(place, node(events.next(), child, depth + 1)));
    }
    return new MapNode(source.start(start), entries);
  }

  private String key(Event event) {
    refuseReferences((NodeEvent) event);
    if (event instanceof ScalarEvent scalar && !(scalar.isPlain() && isNull(scalar))) {
      return scalar.getValue();
    }
    throw mistake(event, "this key is not a text; a name before the colon would be right");
  }

  private ListNode list(Event start, String path, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        !(event instanceof CollectionEndEvent);
        event = events.next()) {
      items.add(node(event, KeyPath.item(path, items.size()), depth + 1));
    }
    return new ListNode(source.start(start), items);
  }

  private ScalarNode scalar(ScalarEvent event, String path) {
    if (event.isPlain() && isNull(event)) {
      String what = path.isEmpty() ? "this" : "\"" + path + "\"";
      throw mistake(event, what + " has no value; give it one or leave the key out");
    }
    return new ScalarNode(
        source.start(event), source.textStart(event), event.getValue(), !event.isPlain());
  }

  private static boolean isNull(ScalarEvent event) {
    return NULLS.contains(event.getValue());
  }

  private void refuseReferences(NodeEvent event) {
    if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
      throw mistake(
          event,
          "YAML anchors and aliases (& and *) are not allowed; "
              + "write the value out, or put the text in quotes");
    }
    if (tag(event).isPresent()) {
      throw mistake(event, "YAML tags (!) are not allowed; leave the tag out");
    }
  }

  private static Optional<String> tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  private Mistake mistake(Event event, String message) {
    return new Mistake(source.start(event), message);
  }
}
