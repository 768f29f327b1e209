package dev.scalesweep.config;

import dev.scalesweep.input.MapNode;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the key {@code group} of a sweep or a prediction: whose parameters it uses where groups
 * have their own.
 */
final class GroupReader {
  /** The parameter of a group. */
  private record Entry(String parameter, String group) {}

  private final Law law;
  private final Optional<Value> group;
  private final String user;
  private final Place place;

  /**
   * @param user who uses the parameters, such as {@code the sweep}
   * @param place where the user is
   */
  GroupReader(Law law, Optional<Value> group, String user, Place place) {
    this.law = law;
    this.group = group;
    this.user = user;
    this.place = place;
  }

  /** What a source is called in addition where it is of a group; else nothing. */
  String description() {
    return group.map(it -> ", group " + it.text()).orElse("");
  }

  /** Checks that no group is named where the parameters are the same for all. */
  void refuse() {
    group.ifPresent(it -> {
      throw new Mistake(
          it.place(),
          it.path() + " has no meaning where all groups have the same parameters; leave it out");
    });
  }

  /**
   * The group that is named, as it must be.
   *
   * @param names of the parameters that differ by group
   */
  Value required(Collection<String> names) {
    return group.orElseThrow(() ->
        new Mistake(
            place,
            user + " needs the key group, since each group has its own " + Wording.list(names)));
  }

  /** The parameters that a {@code fit.json} has for the group, under the names of the law. */
  Value pick(Value parameters) {
    Map<String, Value> entries = parameters.entries();
    List<Entry> ofGroups = entries.keySet().stream().flatMap(key -> entry(key).stream()).toList();
    if (ofGroups.isEmpty()) {
      refuse();
      return parameters;
    }
    String own = own(ofGroups);
    Map<String, MapNode.Entry> picked = new LinkedHashMap<>();
    entries.forEach((key, value) -> {
      Optional<Entry> entry = entry(key);
      if (entry.map(Entry::group).orElse(own).equals(own)) {
        picked.put(
            entry.map(Entry::parameter).orElse(key),
            new MapNode.Entry(value.place(), value.node()));
      }
    });
    return new Value(parameters.path(), new MapNode(parameters.place(), picked));
  }

  private String own(List<Entry> ofGroups) {
    Value own = required(ofGroups.stream().map(Entry::parameter).distinct().toList());
    List<String> groups = ofGroups.stream().map(Entry::group).distinct().toList();
    if (groups.contains(own.text())) {
      return own.text();
    }
    throw own.mistake("one of the groups " + Wording.list(groups) + " would be right");
  }

  /** What a key such as {@code E[books]} names; empty for the parameters of all groups. */
  private Optional<Entry> entry(String key) {
    return law.parameterNames().stream()
        .filter(name -> key.startsWith(name + "[") && key.endsWith("]"))
        .map(name -> new Entry(name, key.substring(name.length() + 1, key.length() - 1)))
        .findFirst();
  }
}
