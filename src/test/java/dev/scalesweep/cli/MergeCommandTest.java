package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job in shards: a bootstrap, a sweep of five tiles from its fit, and one of one tile. */
class MergeCommandTest {
  private static final int SHARDS = 7;
  private static final String[] OVERRIDES = {
    "fit.bootstrap={replicates: 20, starts: {best: 1}}",
    "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 4300, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}",
    "sweeps.map.derive={C: 6 * N * D}",
    "sweeps.map.cells=C <= 1e25",
    "sweeps.map.reduce=[frontier, sum, minimum-per-budget-bin, minimum-per-axis, top, histogram]",
    "sweeps.map.outputs=[npy-f32, parquet]",
    "sweeps.map.heatmap=true",
    "sweeps.next={from: hoffmann, axes: {N: [1e9], D: [1e10, 1e11]}, heatmap: false}"
  };

  /** Without a fit, and with a sweep of one tile. */
  private static final List<String> SMALL = List.of("sweeps.map.from=besiroglu");

  @TempDir private Path directory;
  private Path job;

  @BeforeEach
  void makeTheJob() {
    job = SmallJob.in(directory);
  }

  private Typed run(String name, Object... options) {
    return run(name, List.of(OVERRIDES), options);
  }

  private Typed run(String name, List<String> overrides, Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("run", job, "--quiet", "-o", directory.resolve(name)));
    overrides.forEach(it -> arguments.addAll(List.of("--set", it)));
    arguments.addAll(List.of(options));
    return Typed.run(arguments.toArray());
  }

  private Path shard(int number, Object... options) {
    String name = "shard" + number;
    List<Object> all = new ArrayList<>(List.of("--shard", number + "/" + SHARDS));
    all.addAll(List.of(options));
    assertThat(run(name, all.toArray()))
        .isEqualTo(
            new Typed(
                0,
                "shard " + number + "/7 of A small job in " + directory.resolve(name) + "\n",
                ""));
    return directory.resolve(name);
  }

  private Typed merge(List<Path> shards, Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("merge", "--quiet", "-o", directory.resolve("merged")));
    arguments.addAll(shards);
    arguments.addAll(List.of(options));
    return Typed.run(arguments.toArray());
  }

  private List<Path> shards() {
    List<Path> shards = new ArrayList<>();
    for (int number = 1; number <= SHARDS; number++) {
      shards.add(shard(number, "--threads", number));
    }
    return shards;
  }

  @Test
  void isTheWholeByteForByteInWhateverOrder() {
    Typed whole = run("whole");
    Map<String, String> expected = new Results(directory.resolve("whole")).lasting();
    assertThat(expected)
        .containsKeys("draws.npy", "sweeps/map/C-f32.npy", "sweeps/map/minimum-per-axis.csv")
        .containsKeys(
            "sweeps/next/cells.csv", "sweeps/map/cells.parquet", "pictures/map-heatmap.png");

    List<Path> shards = shards();
    Collections.shuffle(shards, new Random(7));
    Typed merged = merge(shards);

    assertThat(merged.exitCode()).isZero();
    assertThat(merged.out()).isEqualTo(whole.out().replace("/whole\n", "/merged\n"));
    assertThat(new Results(directory.resolve("merged")).lasting()).isEqualTo(expected);
    assertThat(resumed("replicates_resumed")).isEqualTo(20);
    assertThat(resumed("tiles_resumed", "map")).isEqualTo(5);
  }

  @Test
  void isTheWholeWhereEachTileIsReducedToMuch() {
    List<String> much =
        List.of(
            "sweeps.map={from: besiroglu, outputs: [], heatmap: false, axes: {N: {from: 1e7, to:"
                + " 1e12, points: 80, scale: log}, D: {from: 1e9, to: 1e14, points: 65536, scale:"
                + " log}}, reduce: [sum, minimum-per-axis, top, {histogram: {bins: 100000}},"
                + " {pareto: {against: C}}, {minimum-per-budget-bin: {bins: 100000}}], derive:"
                + " {C: 6 * N * D}}");
    assertThat(run("whole", much).exitCode()).isZero();
    assertThat(merge(smallShards(much, "1/2", "2/2")).exitCode()).isZero();
    assertThat(new Results(directory.resolve("merged")).lasting())
        .isEqualTo(new Results(directory.resolve("whole")).lasting());
  }

  private double resumed(String... keys) {
    return new Results(directory.resolve("merged")).json("run.json", keys).number();
  }

  @Test
  void namesAShardThatIsNotAsItWasWritten() throws IOException {
    List<Path> shards = smallShards(SMALL, "1/2", "2/2");
    Path file = shards.get(1).resolve("sweeps/map/loss-f32.npy.partial");
    try (RandomAccessFile floats = new RandomAccessFile(file.toFile(), "rw")) {
      floats.seek(floats.length() - 1);
      floats.write(1);
    }
    assertThat(merge(shards))
        .isEqualTo(
            refused(
                shards.get(1)
                    + ": tile 1 of 1 of the sweep map is not as it was written; the same shard once"
                    + " more, with --resume, would be right"));
    String name = shards.get(1).getFileName().toString();
    assertThat(run(name, SMALL, "--shard", "2/2", "--resume").exitCode()).isZero();
    assertThat(merge(shards).exitCode()).isZero();
  }

  private static Typed refused(String sentence) {
    return new Typed(2, "", "scalesweep: " + sentence + "\n");
  }

  private List<Path> smallShards(List<String> overrides, String... numbers) {
    return Stream.of(numbers)
        .map(number -> {
          String name = "small" + number.replace('/', '-');
          assertThat(run(name, overrides, "--shard", number).exitCode()).isZero();
          return directory.resolve(name);
        })
        .toList();
  }

  @Test
  void allShardsOfOneJobHaveToBeThere() throws IOException {
    List<Path> shards = smallShards(SMALL, "1/3", "2/3", "3/3", "1/2");
    Path first = shards.getFirst();
    assertThat(merge(List.of(first, shards.get(1))))
        .isEqualTo(refused("of 3 shards these are missing: 3"));
    assertThat(merge(List.of(first, shards.get(3))))
        .isEqualTo(refused(shards.get(3) + ": holds shard 1/2, and " + first + " shard 1/3"));
    assertThat(merge(List.of(first, first)))
        .isEqualTo(refused(first + ": holds shard 1/3, and so does " + first));
    Path nothing = Files.createDirectory(directory.resolve("nothing"));
    assertThat(merge(List.of(first, nothing)))
        .isEqualTo(
            refused(
                nothing
                    + ": holds no finished shard; the same shard once more, with --resume, would be"
                    + " right"));
    assertThat(directory.resolve("merged")).doesNotExist();
  }

  @Test
  void namesWhatDiffers() throws IOException {
    Path first = smallShards(SMALL, "1/2").getFirst();
    Path other = smallShards(List.of("sweeps.map.from=hoffmann"), "2/2").getFirst();
    assertThat(merge(List.of(first, other)))
        .isEqualTo(refused(other + ": was computed with another --set than " + first));
    Path second = directory.resolve("second");
    assertThat(
            Typed.run(
                    "sweep", job, "--quiet", "-o", second, "--shard", "2/2", "--set", SMALL.get(0))
                .exitCode())
        .isZero();
    assertThat(merge(List.of(first, second)))
        .isEqualTo(refused(second + ": was computed with another command than " + first));
  }

  @Test
  void theConfigMayHaveMovedButNotChanged() throws IOException {
    List<Path> shards = smallShards(SMALL, "1/2", "2/2");
    Path moved = Files.createDirectory(directory.resolve("elsewhere")).resolve("job.yaml");
    Files.move(job, moved);
    Files.copy(directory.resolve("runs.csv"), moved.resolveSibling("runs.csv"));
    assertThat(merge(shards)).isEqualTo(refused("the config: there is no file " + job));
    assertThat(merge(shards, "--config", moved).exitCode()).isZero();
    Files.writeString(moved, Files.readString(moved) + "# more\n");
    assertThat(merge(shards, "--config", moved))
        .isEqualTo(refused(moved + ": the shards were computed with another config"));
  }

  @Test
  void aShardsDirectoryIsItsOwn() {
    Path first = smallShards(SMALL, "1/2").getFirst();
    String name = first.getFileName().toString();
    assertThat(run(name, SMALL, "--shard", "2/2").err())
        .startsWith("scalesweep: " + first + ": holds the results of another job (shard 1/2 of…");
    assertThat(run(name, SMALL, "--shard", "2/2", "--resume").err())
        .contains("begun with another shard;");
    assertThat(run(name, SMALL).err()).contains("holds the results of another job (shard 1/2 of…");
  }

  @Test
  void aJobWithNothingToShareIsRefused() {
    assertThat(run("none", List.of("sweeps={}"), "--shard", "1/2"))
        .isEqualTo(
            refused(
                job
                    + ": there is nothing to share among shards: no sweep with outputs or reducers"
                    + " of its cells, and no bootstrap"));
  }

  @Test
  void aNumberThatIsNoShardIsRefused() {
    for (String text : List.of("0/7", "8/7", "3", "a/b", "1/0")) {
      assertThat(run("none", "--shard", text))
          .isEqualTo(
              refused("--shard is \"" + text + "\"; 1/8 to 8/8 would be right, for eight shards"));
    }
  }
}
