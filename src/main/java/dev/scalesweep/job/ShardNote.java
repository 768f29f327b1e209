package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a shard that is finished says of itself, in a file beside its shares.
 *
 * @param shard which it is
 * @param config the file that it was told to run, as an absolute path
 * @param overrides of the config
 * @param stages that were asked for
 * @param parts what its results are a function of
 */
record ShardNote(
    Shard shard, Path config, List<String> overrides, Set<Stage> stages, JobParts parts) {
  /** The name of the file. */
  static final String FILE = "shard.json";

  static ShardNote of(Shard shard, Job job, Set<Stage> stages, Version version) {
    return new ShardNote(
        shard,
        job.file().toAbsolutePath(),
        job.fingerprint().overrides(),
        stages,
        JobParts.of(job, version));
  }

  /** The note in a directory of results. */
  static ShardNote read(Path directory) {
    Path file = directory.resolve(FILE);
    if (Files.notExists(file)) {
      throw new Mistake(
          Place.of(directory.toString()),
          "holds no finished shard; the same shard once more, with --resume, would be right");
    }
    return Fields.read(YamlReader.read(file, Place.of("merge")), ShardNote::read);
  }

  private static ShardNote read(Fields note) {
    int count = (int) note.required("of").integer(1, Integer.MAX_VALUE);
    return new ShardNote(
        new Shard((int) note.required("shard").integer(1, count), count),
        Path.of(note.required("config").text()),
        note.required("overrides").list().stream().map(Value::text).toList(),
        note.required("stages").list().stream()
            .map(it -> it.oneOf(Stage.class))
            .collect(Collectors.toSet()),
        new JobParts(texts(note.required("job"))));
  }

  private static Map<String, String> texts(Value map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.entries().forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("shard", shard.number());
    document.put("of", shard.count());
    document.put("config", config.toString());
    document.put("overrides", overrides);
    document.put("stages", stages.stream().sorted().map(Value::name).toList());
    document.put("job", parts.parts());
    return document;
  }
}
