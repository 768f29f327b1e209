package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a result was made from, as every JSON file of a job says it. */
final class Provenance {
  private Provenance() {}

  static Map<String, Object> of(Job job, Version version) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", version.number());
    map.put("git_revision", version.revision());
    map.put("sha256", job.fingerprint().sha256());
    map.put("overrides", job.fingerprint().overrides());
    return map;
  }
}
