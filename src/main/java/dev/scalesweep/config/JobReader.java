package dev.scalesweep.config;

import dev.scalesweep.data.RunsFields;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.MapNode;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Overrides;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import dev.scalesweep.law.LawReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a job: the contract's keys, checked against one another. */
public final class JobReader {
  private static final long LARGEST_SEED = 1L << 53;

  private enum Precision {
    DOUBLE
  }

  private final Path file;
  private final Path directory;
  private final List<String> overrides;
  private final LawCatalog catalog;

  private JobReader(Path file, List<String> overrides, LawCatalog catalog) {
    this.file = file;
    this.directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    this.overrides = overrides;
    this.catalog = catalog;
  }

  /**
   * The job in a file.
   *
   * @param overrides {@code path.to.key=value}, applied in order before anything is read
   * @throws Mistake if the file cannot be read or is not a sound job
   */
  public static Job read(Path file, List<String> overrides, LawCatalog catalog) {
    MapNode root = Overrides.apply(YamlReader.read(file, Place.of("the config")), overrides);
    return Fields.read(root, new JobReader(file, overrides, catalog)::job);
  }

  private Job job(Fields fields) {
    fields.required("version").integer(1, 1);
    Value lawKey = fields.required("law");
    Law law = law(lawKey);
    long seed = fields.optional("seed").map(it -> it.integer(0, LARGEST_SEED)).orElse(0L);
    Optional<Value> runs = fields.optional("runs");
    Optional<Value> fit = fields.optional("fit");
    if (fit.isPresent() && runs.isEmpty()) {
      throw new Mistake(fit.get().place(), "there is a fit but no runs to fit to; add runs");
    }
    Optional<RunsSpecification> specification =
        runs.map(it -> it.fields(map -> RunsFields.read(map, directory)));
    FitReader fitReader = new FitReader(law);
    FitPlan plan = fit.map(it -> it.fields(fitReader::read)).orElseGet(fitReader::defaults);
    checkStarts(plan.starts().of(law, seed), fields.place());
    fields.optional("precision").ifPresent(it -> it.oneOf(Precision.class, "mixed", "single"));
    return new Job(
        file,
        fields.optional("title").map(Value::text).orElse(name(file)),
        law,
        seed,
        specification,
        plan,
        sweeps(fields.optional("sweeps"), law, runs.isPresent()),
        fields.optional("backend").map(JobReader::backend).orElse("auto"),
        fingerprint(lawKey, specification));
  }

  /** The name of a config without its suffix: names the default directory of results. */
  public static String name(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Law law(Value value) {
    return value.isMap()
        ? value.fields(LawReader::read)
        : LawCatalog.read(lawFile(value), value.place());
  }

  private Path lawFile(Value value) {
    String text = value.text();
    boolean path = text.contains("/") || text.endsWith(".yaml") || text.endsWith(".yml");
    return path ? directory.resolve(text) : catalog.file(text, value.place());
  }

  private static void checkStarts(Starts starts, Place place) {
    if (starts.size() == 0) {
      throw new Mistake(place, "there are no starts to fit from");
    }
  }

  private static String backend(Value value) {
    if (value.isList()) {
      throw new Mistake(value.place(), "backend: a list is not supported yet; one name is");
    }
    return value.text();
  }

  private Map<String, SweepPlan> sweeps(Optional<Value> sweeps, Law law, boolean fitted) {
    Map<String, SweepPlan> plans = new LinkedHashMap<>();
    SweepReader reader = new SweepReader(law, directory, fitted);
    sweeps
        .map(Value::entries)
        .orElse(Map.of())
        .forEach((name, value) -> plans.put(name, reader.read(name, value)));
    return Collections.unmodifiableMap(plans);
  }

  private Fingerprint fingerprint(Value law, Optional<RunsSpecification> runs) {
    return new Fingerprint(
        Fingerprint.of(file),
        List.copyOf(overrides),
        Fingerprint.of(law.isMap() ? file : lawFile(law)),
        runs.map(it -> Fingerprint.of(it.file())).orElse(""));
  }
}
