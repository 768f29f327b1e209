package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.HostDevice;
import dev.scalesweep.backend.Precision;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fits that are handed to a device, with a device whose work the processor does. */
class DeviceFitsTest {
  private static final Backend PROCESSOR = TestBackends.reference();
  private static final int REPLICATES = 9;

  private static Problem problem(Spaces spaces, Backend backend, Precision screening) {
    return on(HostDevice.backend(backend), spaces, screening);
  }

  private static Problem on(Backend device, Spaces spaces, Precision screening) {
    Settings settings = Settings.DEFAULT.screenedIn(screening);
    return new Problem(spaces.space(), Objective.DEFAULT, Method.BFGS, settings, true, device);
  }

  private static Problem plain(Spaces spaces) {
    return new Problem(
        spaces.space(), Objective.DEFAULT, Method.BFGS, Settings.DEFAULT, true, PROCESSOR);
  }

  @ParameterizedTest
  @EnumSource
  void startsComeToWhereTheyComeToWithoutOne(Spaces spaces) throws InterruptedException {
    Observations runs = spaces.runs(30, 0.01);
    Starts starts = Starts.random(spaces.space(), 20, 4);
    StartResults expected = new MultiStart(plain(spaces), runs, 2).run(starts, _ -> {});
    AtomicInteger progress = new AtomicInteger();
    StartResults results =
        new MultiStart(problem(spaces, PROCESSOR, Precision.FLOAT64), runs, 2)
            .run(starts, it -> progress.addAndGet((int) it));
    assertThat(progress).hasValue(starts.size());
    for (int start = 0; start < starts.size(); start++) {
      assertThat(results.point(start)).isEqualTo(expected.point(start));
      assertThat(results.value(start)).isEqualTo(expected.value(start));
      assertThat(results.ending(start)).isEqualTo(expected.ending(start));
    }
    assertThat(results.evaluations()).isEqualTo(expected.evaluations());
  }

  /** Of 20 starts and of 3, which are taken for minima. */
  @ParameterizedTest
  @EnumSource
  void refitsAreWhatTheyAreWithoutOne(Kind kind) throws InterruptedException {
    for (int count : new int[] {20, 3}) {
      Starts starts = Starts.random(Spaces.FREE.space(), count, 5);
      Bootstrap.Draw[] expected = draws(plain(Spaces.FREE), starts, kind);
      Bootstrap.Draw[] draws =
          draws(problem(Spaces.FREE, PROCESSOR, Precision.FLOAT64), starts, kind);
      for (int i = 0; i < REPLICATES; i++) {
        assertThat(draws[i].value()).isCloseTo(expected[i].value(), within(1e-12));
        assertThat(draws[i].point())
            .usingComparatorWithPrecision(1e-7)
            .containsExactly(expected[i].point());
        assertThat(draws[i].ending()).isEqualTo(expected[i].ending());
      }
    }
  }

  /** Three devices share 20 starts, and 60 refits. */
  @Test
  void severalDevicesComeToWhatOneDoes() throws InterruptedException {
    Problem one = problem(Spaces.FREE, PROCESSOR, Precision.FLOAT64);
    Problem three = on(HostDevice.backend(PROCESSOR, 3), Spaces.FREE, Precision.FLOAT64);
    Observations runs = Spaces.FREE.runs(30, 0.01);
    Starts starts = Starts.random(Spaces.FREE.space(), 20, 4);
    StartResults expected = new MultiStart(one, runs, 2).run(starts, _ -> {});
    StartResults results = new MultiStart(three, runs, 2).run(starts, _ -> {});
    for (int start = 0; start < starts.size(); start++) {
      assertThat(results.point(start)).isEqualTo(expected.point(start));
    }
    assertThat(results.evaluations()).isEqualTo(expected.evaluations());
    Starts near = Starts.random(Spaces.FREE.space(), 2, 5);
    Resampling resampling = Kind.RESIDUALS.of(runs);
    Bootstrap.Draw[] draws =
        new Bootstrap(one, near, 2).replicates(resampling, 60, DrawJournal.NONE, _ -> {});
    Bootstrap.Draw[] found =
        new Bootstrap(three, near, 2).replicates(resampling, 60, DrawJournal.NONE, _ -> {});
    for (int i = 0; i < draws.length; i++) {
      assertThat(found[i].point()).isEqualTo(draws[i].point());
    }
  }

  enum Kind {
    RUNS,
    RESIDUALS;

    Resampling of(Observations runs) {
      return switch (this) {
        case RUNS -> Resampling.ofRuns(runs, 7);
        case RESIDUALS -> Resampling.ofResiduals(runs, runs.loss(), Objective.DEFAULT, 7);
      };
    }
  }

  private static Bootstrap.Draw[] draws(Problem problem, Starts starts, Kind kind)
      throws InterruptedException {
    Observations runs = Spaces.FREE.runs(40, 0.02);
    return new Bootstrap(problem, starts, 2)
        .replicates(kind.of(runs), REPLICATES, DrawJournal.NONE, _ -> {});
  }

  /** Only those that the journal lacks are given to the device. */
  @Test
  void refitsThatAreKnownAreNotDoneAgain() throws InterruptedException {
    Problem problem = problem(Spaces.FREE, PROCESSOR, Precision.FLOAT64);
    Starts starts = Starts.random(Spaces.FREE.space(), 3, 5);
    Observations runs = Spaces.FREE.runs(40, 0.02);
    Map<Integer, Bootstrap.Draw> known = new HashMap<>();
    Bootstrap.Draw[] all = draws(problem, starts, Kind.RUNS);
    known.put(2, all[2]);
    known.put(8, all[8]);
    AtomicInteger added = new AtomicInteger();
    IntFunction<Optional<Bootstrap.Draw>> find = number -> Optional.ofNullable(known.get(number));
    DrawJournal journal =
        new DrawJournal() {
          @Override
          public Optional<Bootstrap.Draw> find(int number) {
            return find.apply(number);
          }

          @Override
          public void add(int number, Bootstrap.Draw draw) {
            assertThat(known).doesNotContainKey(number);
            added.incrementAndGet();
          }
        };
    Bootstrap.Draw[] draws =
        new Bootstrap(problem, starts, 2)
            .replicates(Resampling.ofRuns(runs, 7), REPLICATES, journal, _ -> {});
    assertThat(added).hasValue(REPLICATES - 2);
    assertThat(Arrays.stream(draws).map(Bootstrap.Draw::value).toList())
        .isEqualTo(Arrays.stream(all).map(Bootstrap.Draw::value).toList());
  }

  /** Screened with loose tolerances, the best are then fitted as if nothing had been screened. */
  @Test
  void theBestOfAScreeningAreFittedAgain() throws InterruptedException {
    Observations runs = Spaces.FREE.runs(30, 0.01);
    Starts starts = Starts.random(Spaces.FREE.space(), 30, 4);
    Fit expected = new Fitter(plain(Spaces.FREE), 1).fit(runs, starts, _ -> {});
    Problem screened = problem(Spaces.FREE, PROCESSOR, Precision.FLOAT32);
    Fit fit = new Fitter(screened, 1).fit(runs, starts, _ -> {});
    assertThat(fit.value()).isCloseTo(expected.value(), within(1e-12));
    assertThat(fit.point()).usingComparatorWithPrecision(1e-7).containsExactly(expected.point());
    assertThat(fit.starts().within(fit.value()))
        .isEqualTo(expected.starts().within(expected.value()));
    Bootstrap.Draw[] draws = draws(screened, starts, Kind.RUNS);
    Bootstrap.Draw[] others = draws(plain(Spaces.FREE), starts, Kind.RUNS);
    for (int i = 0; i < REPLICATES; i++) {
      assertThat(draws[i].value()).isCloseTo(others[i].value(), within(1e-12));
    }
  }

  @Test
  void anInterruptedThreadStops() {
    Problem problem = problem(Spaces.FREE, PROCESSOR, Precision.FLOAT64);
    Starts starts = Starts.random(Spaces.FREE.space(), 3, 5);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> draws(problem, starts, Kind.RUNS))
        .isInstanceOf(InterruptedException.class);
  }
}
