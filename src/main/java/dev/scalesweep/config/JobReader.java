package dev.scalesweep.config;

import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.config.SweepPlan.Known;
import dev.scalesweep.data.RunsFields;
import dev.scalesweep.data.RunsSpecification;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a job: the contract's keys, checked against one another. */
public final class JobReader {
  private static final String VERSION = "1";
  private static final long LARGEST_SEED = 1L << 53;

  private enum Numbers {
    DOUBLE(Precision.FLOAT64, Precision.FLOAT64),
    MIXED(Precision.FLOAT64, Precision.FLOAT32),
    SINGLE(Precision.FLOAT32, Precision.FLOAT64);

    private final Precision cells;
    private final Precision screening;

    Numbers(Precision cells, Precision screening) {
      this.cells = cells;
      this.screening = screening;
    }
  }

  private final Path file;
  private final Path directory;
  private final List<String> overrides;
  private final LawCatalog catalog;
  private final Map<String, Path> inputs = new LinkedHashMap<>();

  private JobReader(Path file, List<String> overrides, LawCatalog catalog) {
    this.file = file;
    this.directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    this.overrides = overrides;
    this.catalog = catalog;
    inputs.put("config", file);
  }

  /**
   * The job in a file.
   *
   * @param overrides {@code path.to.key=value}, applied in order before anything is read
   * @throws Mistake if the file cannot be read or is not a sound job
   */
  public static Job read(Path file, List<String> overrides, LawCatalog catalog) {
    MapNode root = YamlReader.read(file, Place.of("the config"));
    return Fields.read(
        Overrides.apply(root, overrides), new JobReader(file, overrides, catalog)::job);
  }

  private Job job(Fields fields) {
    checkVersion(fields.required("version"));
    String title = fields.optional("title").map(Value::text).orElse(Job.name(file));
    Law law = law(fields.required("law"));
    long seed = fields.optional("seed").map(it -> it.integer(0, LARGEST_SEED)).orElse(0L);
    Optional<FitPlan> fit = fit(fields, law);
    Optional<DownstreamPlan> downstream =
        fields.optional("downstream").map(it -> downstream(it, fit));
    List<SweepPlan> sweeps =
        fields.optional("sweeps").map(it -> sweeps(it, law, fit)).orElse(List.of());
    List<CurvesPlan> curves =
        fields.optional("curves").map(it -> curves(it, law, fit)).orElse(List.of());
    boolean report = fields.optional("report").map(Value::bool).orElse(true);
    String backend = fields.optional("backend").map(JobReader::backend).orElse(Backends.AUTO);
    Numbers numbers =
        fields.optional("precision").map(it -> numbers(it, fit)).orElse(Numbers.DOUBLE);
    Fingerprint fingerprint = Fingerprint.of(inputs, overrides);
    return new Job(
        file,
        title,
        law,
        seed,
        fit,
        downstream,
        sweeps,
        curves,
        report,
        backend,
        numbers.cells,
        numbers.screening,
        fingerprint);
  }

  static void checkVersion(Value version) {
    if (!version.text().equals(VERSION)) {
      throw version.mistake(VERSION + " would be right, the one version of configs that there is");
    }
  }

  Law law(Value value) {
    Path lawFile = value.isMap() ? file : catalog.find(value, directory);
    inputs.put(value.path(), lawFile);
    return value.isMap() ? value.fields(LawReader::read) : LawCatalog.read(lawFile, value.place());
  }

  /** A job with runs is fitted, with or without the key {@code fit}. */
  private Optional<FitPlan> fit(Fields fields, Law law) {
    Optional<Value> runs = fields.optional("runs");
    Optional<Value> fit = fields.optional("fit");
    if (runs.isPresent()) {
      return Optional.of(fit(runs.get(), fit.orElse(nothing(fields, "fit")), law));
    }
    if (fit.isPresent()) {
      throw new Mistake(fit.get().place(), "there are no runs to fit to; add the key runs");
    }
    return Optional.empty();
  }

  /** What stands for a key that is left out. */
  static Value nothing(Fields fields, String path) {
    return new Value(path, new MapNode(fields.place(), Map.of()));
  }

  /**
   * A fit and its runs.
   *
   * @param notYet keys of the fit that cannot be used here
   */
  FitPlan fit(Value runs, Value fit, Law law, String... notYet) {
    RunsSpecification specification = runs.fields(fields -> RunsFields.read(fields, directory));
    inputs.put(runs.path(), specification.file());
    FitReader reader = new FitReader(law, specification, this::law);
    return fit.fields(fields -> {
      fields.notYet(notYet);
      return reader.read(fields);
    });
  }

  private DownstreamPlan downstream(Value value, Optional<FitPlan> fit) {
    FitPlan above =
        fit.orElseThrow(() ->
            new Mistake(value.place(), "there is no fit to feed downstream; add the key runs"));
    return value.fields(new DownstreamReader(above, this)::read);
  }

  private List<SweepPlan> sweeps(Value value, Law law, Optional<FitPlan> fit) {
    SweepReader reader =
        new SweepReader(law, directory, fit, new NamedFitReader(directory, catalog));
    List<SweepPlan> sweeps = new ArrayList<>();
    value.entries().forEach((name, sweep) -> sweeps.add(sweep(name, sweep, reader)));
    return sweeps;
  }

  private SweepPlan sweep(String name, Value value, SweepReader reader) {
    SweepPlan sweep = reader.read(name, value);
    if (sweep.from() instanceof Known known) {
      known.file().ifPresent(it -> inputs.put(value.path() + ".from", it));
    }
    sweep
        .ensemble()
        .flatMap(EnsemblePlan::draws)
        .ifPresent(it -> inputs.put(value.path() + ".ensemble", it.file()));
    for (NamedFit fit : sweep.ensemble().map(EnsemblePlan::fits).orElse(List.of())) {
      fit.file().ifPresent(it -> inputs.put(value.path() + ".ensemble " + fit.name(), it));
    }
    return sweep;
  }

  private List<CurvesPlan> curves(Value value, Law law, Optional<FitPlan> fit) {
    CurvesReader reader =
        new CurvesReader(law, new SourceReader(law, directory, fit, "the picture"));
    List<CurvesPlan> curves = new ArrayList<>();
    value.entries().forEach((name, plan) -> curves.add(curves(name, plan, reader)));
    return curves;
  }

  private CurvesPlan curves(String name, Value value, CurvesReader reader) {
    CurvesPlan curves = reader.read(name, value);
    if (curves.from().orElse(null) instanceof Known known) {
      known.file().ifPresent(it -> inputs.put(value.path() + ".from", it));
    }
    return curves;
  }

  private static Numbers numbers(Value value, Optional<FitPlan> fit) {
    Numbers numbers = value.oneOf(Numbers.class);
    if (numbers == Numbers.SINGLE && fit.isPresent()) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": single is for sweeps; the residuals of a fit would drown in its rounding;"
              + " mixed, which screens starts in single and fits the best in double, would be right");
    }
    return numbers;
  }

  private static String backend(Value value) {
    if (!value.isList()) {
      return value.text();
    }
    for (Value name : value.list()) {
      if (!Backends.isDevice(name.text())) {
        throw name.mistake("in a list, the name of a device such as opencl:0:0 would be right");
      }
    }
    return Backends.joined(value.list().stream().map(Value::text).toList());
  }
}
