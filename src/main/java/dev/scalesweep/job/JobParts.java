package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the results of a job are a function of, part by part, so that a difference can be named.
 *
 * @param parts the name of a part, such as {@code config}, and what tells it from another
 */
record JobParts(Map<String, String> parts) {
  /** Neither names nor contents have it inside. */
  private static final String SEPARATOR = "\0";

  JobParts {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  static JobParts of(Job job, Version version) {
    Map<String, String> parts = new LinkedHashMap<>(job.fingerprint().sha256());
    parts.put("--set", String.join(" ", job.fingerprint().overrides()));
    parts.put("version of scalesweep", version.number() + " " + version.revision());
    return new JobParts(parts);
  }

  /** The same of something that is one part more of what results follow from. */
  JobParts with(String name, String part) {
    Map<String, String> more = new LinkedHashMap<>(parts);
    more.put(name, part);
    return new JobParts(more);
  }

  /** The parts that {@link #bytes} made these bytes of. */
  static JobParts of(byte[] bytes) {
    String[] texts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1);
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i + 1 < texts.length; i += 2) {
      parts.put(texts[i], texts[i + 1]);
    }
    return new JobParts(parts);
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (name, part) -> text.append(name).append(SEPARATOR).append(part).append(SEPARATOR));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The names of the parts that are not the same, or are only here or only there. */
  List<String> differences(JobParts other) {
    List<String> names = new ArrayList<>(parts.keySet());
    other.parts().keySet().stream().filter(it -> !parts.containsKey(it)).forEach(names::add);
    names.removeIf(it -> parts.getOrDefault(it, "").equals(other.parts().getOrDefault(it, "")));
    return names;
  }
}
