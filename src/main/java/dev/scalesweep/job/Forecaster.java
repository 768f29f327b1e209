package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.BootstrapPlan;
import dev.scalesweep.config.EnsemblePlan;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.sweep.CellVisitor;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.TileFailures;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.Visitors;
import dev.scalesweep.sweep.ensemble.Ensemble;
import dev.scalesweep.sweep.ensemble.Members;
import dev.scalesweep.sweep.reduce.Partials;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Reduction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Finds out what a sweep will take, before it is made. */
final class Forecaster {
  /** So long Java compiles what is measured; the fastest round counts. */
  private static final long ENOUGH_NANOSECONDS = 3_000_000_000L;

  /** A round so short has too few tiles. */
  private static final long SHORT_NANOSECONDS = 100_000_000L;

  private static final double NANOSECONDS = 1e9;

  private final Job job;
  private final JobInputs inputs;
  private final Backend backend;
  private final Resources resources;
  private final Shard shard;

  Forecaster(Job job, JobInputs inputs, Backend backend, Resources resources, Shard shard) {
    this.job = job;
    this.inputs = inputs;
    this.backend = backend;
    this.resources = resources;
    this.shard = shard;
  }

  /**
   * A forecast.
   *
   * @param fewest tiles of a grid whose time is measured
   */
  SweepForecast of(SweepPlan plan, long fewest) throws InterruptedException {
    Shape shape = SweepBytes.shape(job, plan);
    long tiles = shard.share(shape.tiles());
    double share = (double) tiles / shape.tiles();
    SweepBytes bytes = SweepBytes.of(job, plan, shard);
    return new SweepForecast(
        plan,
        (long) (share * shape.cells()),
        bytes.cells(),
        bytes.rest(),
        CellFiles.memory(plan, shape, resources),
        tiles < fewest || tiles == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(share * seconds(plan)));
  }

  private SweptFits fits(SweepPlan plan) {
    Map<String, Double> parameters =
        plan.from() instanceof SweepPlan.Known known ? known.parameters() : ofAStart();
    return new SweptFits(
        parameters,
        plan.ensemble().map(it -> new Ensemble(members(it, parameters), it.quantiles())));
  }

  private List<Members> members(EnsemblePlan ensemble, Map<String, Double> parameters) {
    if (ensemble.isOfOwnFit()) {
      int replicates =
          job.fit().flatMap(FitPlan::bootstrap).map(BootstrapPlan::replicates).orElseThrow();
      return List.of(new Members(job.law(), Collections.nCopies(replicates, parameters)));
    }
    return SweptFits.members(ensemble, job.law());
  }

  /** What the fit will find is not known, and no matter: cells take as long with other values. */
  private Map<String, Double> ofAStart() {
    FitPlan fit = job.fit().orElseThrow();
    ParameterSpace space = fit.space(job.law(), inputs.runs().orElseThrow());
    double[] point = new double[space.size()];
    Starts.random(space, 1, job.seed()).copy(0, point);
    return space.values(point, 0);
  }

  /** How long all threads would take for all cells. */
  private double seconds(SweepPlan plan) throws InterruptedException {
    try (Surface surface = SweepStage.surface(job, backend, plan, fits(plan), plan.axes())) {
      return seconds(plan, surface);
    }
  }

  /** With more and more tiles, so that what is computed once a column counts little. */
  private double seconds(SweepPlan plan, Surface surface) throws InterruptedException {
    Shape shape = surface.shape();
    long tiles = resources.threads();
    double best = Double.POSITIVE_INFINITY;
    long begun = System.nanoTime();
    do {
      TileSet others = others(shape.tiles(), tiles);
      long round = round(plan, surface, others);
      best = Math.min(best, (double) round / (shape.cells() - shape.cells(others)));
      tiles = round < SHORT_NANOSECONDS ? Math.min(2 * tiles, shape.tiles()) : tiles;
    } while (System.nanoTime() - begun < ENOUGH_NANOSECONDS);
    return best / NANOSECONDS * shape.cells();
  }

  private long round(SweepPlan plan, Surface surface, TileSet others) throws InterruptedException {
    Supplier<CellVisitor> visitors = visitors(plan, surface);
    long begun = System.nanoTime();
    surface.visit(resources.threads(), others, visitors, TileFailures.THROWN, _ -> {});
    return System.nanoTime() - begun;
  }

  /** All tiles but some that lie evenly among them. */
  private static TileSet others(long tiles, long some) {
    TileSet others = new TileSet();
    long step = Math.max(1, tiles / some);
    LongStream.range(0, tiles).filter(it -> it % step != step / 2).forEach(others::add);
    return others;
  }

  private Supplier<CellVisitor> visitors(SweepPlan plan, Surface surface) {
    List<Reducer> reducers = plan.kept().stream().<Reducer>map(it -> it.of(surface)).toList();
    return reducers.isEmpty()
        ? new Visitors(List.of())
        : new Reduction(reducers, surface.scan(), Partials.FORGOTTEN);
  }
}
