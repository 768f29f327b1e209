package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.YamlReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsReaderTest {
  private static final String PLAIN = "file: runs.csv";

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("runs.csv");
  }

  private Runs read(String job, String csv, String... columns) throws IOException {
    Files.writeString(file, csv);
    return readFile(job, columns);
  }

  private Runs readFile(String job, String... columns) {
    List<RequiredColumn> required =
        Arrays.stream(columns).map(it -> new RequiredColumn(it, false, "the test asks")).toList();
    return RunsReader.read(
        Fields.read(YamlReader.parse(job, "job.yaml"), it -> RunsFields.read(it, directory)),
        required);
  }

  @Test
  void readsColumnsByHeaderInTheOrderOfTheFile() throws IOException {
    Runs runs = read(PLAIN, "N,set,loss\n1e6,c4,3.25\n2.8B,pile,3\n", "loss", "N");

    assertThat(runs.size()).isEqualTo(2);
    assertThat(runs.column("N")).containsExactly(1e6, 2.8e9);
    assertThat(runs.column("loss")).containsExactly(3.25, 3);
    assertThat(runs.weights()).containsExactly(1, 1);
    assertThat(runs.groups()).isEmpty();
    assertThat(runs.lines()).containsExactly(2, 3);
    assertThat(runs.counts()).isEqualTo(new RunsCounts(2, 2, 0, 0, 0, 0, 0));
  }

  @Test
  void refusesAColumnThatWasNotRequired() throws IOException {
    Runs runs = read(PLAIN, "N,loss\n1e6,3\n", "N");

    assertThatThrownBy(() -> runs.column("loss")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsColumnsUnderTheNamesOfTheJob() throws IOException {
    String job = "{file: runs.csv, columns: {N: Model Size, C: N}}";

    Runs runs = read(job, "Model Size,N\n1e6,1e18\n", "N", "C");

    assertThat(runs.column("N")).containsExactly(1e6);
    assertThat(runs.column("C")).containsExactly(1e18);
  }

  @Test
  void derivesValuesFromColumnsAndFromValuesDerivedBefore() throws IOException {
    String job = "{file: runs.csv, derive: {D: C / (6 * N), ratio: D / N}}";

    Runs runs = read(job, "N,C\n2,24\n", "D", "ratio");

    assertThat(runs.column("D")).containsExactly(2);
    assertThat(runs.column("ratio")).containsExactly(1);
  }

  @Test
  void letsADerivedValueReplaceTheColumnThatItIsMadeOf() throws IOException {
    Runs runs = read("{file: runs.csv, derive: {N: N * 1e6, C: 6 * N}}", "N\n70\n", "N", "C");

    assertThat(runs.column("N")).containsExactly(7e7);
    assertThat(runs.column("C")).containsExactly(4.2e8);
  }

  @Test
  void looksAtNoCellThatNobodyNeeds() throws IOException {
    String job = "{file: runs.csv, keep: 'status == \"done\"', derive: {D: C / N}}";

    Runs runs = read(job, "N,C,loss,status\n1,x,2,done\n0,,NaN,failed\n", "loss");

    assertThat(runs.column("loss")).containsExactly(2);
    assertThat(runs.counts()).isEqualTo(new RunsCounts(2, 1, 1, 0, 0, 0, 0));
  }

  @Test
  void keepsTheLastRowOfEachRunInTheOrderOfTheFile() throws IOException {
    String job = "{file: runs.csv, keep_last: {by: D, per: [run, seed]}}";
    String csv = "run,seed,D,loss\nb,1,2,10\na,1,1,11\nb,1,1,12\na,1,3,13\na,2,0,14\na,1,3,15\n";

    Runs runs = read(job, csv, "loss");

    assertThat(runs.column("loss")).containsExactly(10, 14, 15);
    assertThat(runs.lines()).containsExactly(2, 6, 7);
    assertThat(runs.counts().keepLast()).isEqualTo(3);
  }

  @Test
  void dropsTheHighestAndOfEqualOnesTheLastInTheFile() throws IOException {
    String job = "{file: runs.csv, drop: {highest: {column: loss, count: 2}}}";

    Runs runs = read(job, "loss\n5\n7\n5\n4\n5\n", "loss");

    assertThat(runs.lines()).containsExactly(2, 4, 5);
    assertThat(runs.counts().drop()).isEqualTo(2);
  }

  @Test
  void dropsFromBothEndsAfterKeepAndKeepLast() throws IOException {
    String job =
        """
        file: runs.csv
        keep: loss < 9
        keep_last: {by: step, per: [run]}
        drop: {lowest: {column: loss, count: 1}, highest: {column: loss, count: 1}}
        """;
    String csv = "run,step,loss\na,1,9\na,2,8\nb,1,1\nb,2,3\nc,1,4\nd,1,5\nd,0,0\n";

    Runs runs = read(job, csv, "loss");

    assertThat(runs.column("loss")).containsExactly(4, 5);
    assertThat(runs.counts()).isEqualTo(new RunsCounts(7, 2, 1, 2, 2, 0, 0));
    assertThat(runs.counts().dropped()).isEqualTo(5);
  }

  @Test
  void leavesOutRunsThatWeighNothing() throws IOException {
    Runs runs = read("{file: runs.csv, weight: w}", "loss,w\n1,2\n2,0\n3,0.5\n", "loss");

    assertThat(runs.weights()).containsExactly(2, 0.5);
    assertThat(runs.column("loss")).containsExactly(1, 3);
    assertThat(runs.counts().weightZero()).isEqualTo(1);
  }

  @Test
  void readsTheGroupOfEachRun() throws IOException {
    Runs runs = read("{file: runs.csv, group: set}", "set,loss\nc4,1\n\"pile, v2\",2\n", "loss");

    assertThat(runs.groups()).contains(List.of("c4", "pile, v2"));
  }

  @Test
  void countsCommentsBelowTheHeaderOnly() throws IOException {
    String csv = "# made by hand\n# twice\n\nN\n1\n# 2\n# 3\n\n4\n#5";

    Runs runs = read(PLAIN, csv, "N");

    assertThat(runs.column("N")).containsExactly(1, 4);
    assertThat(runs.lines()).containsExactly(5, 9);
    assertThat(runs.counts()).isEqualTo(new RunsCounts(2, 2, 0, 0, 0, 0, 3));
  }

  @Test
  void readsEveryKindOfLineEnd() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String csv = String.join(end, "N,note", "1,\"two" + end + "lines\"", "2,", "3,x");

      Runs runs = read(PLAIN, csv, "N");

      assertThat(runs.column("N")).containsExactly(1, 2, 3);
      assertThat(runs.lines()).containsExactly(2, 4, 5);
    }
  }

  @Test
  void leavesOutSpaceAroundCells() throws IOException {
    String job = "{file: runs.csv, keep: 'set == \"c4\"'}";

    Runs runs = read(job, " N , set\n 1e6 , c4 \n\t2e6,\" c4\"\n3e6 ,\"c4\" \n", "N");

    assertThat(runs.column("N")).containsExactly(1e6, 3e6);
  }

  @Test
  void readsATableWithAByteOrderMark() throws IOException {
    assertThat(read(PLAIN, "\uFEFFN,loss\n1e6,3\n", "N").column("N")).containsExactly(1e6);
    assertThat(read(PLAIN, "\uFEFF\"N\",loss\n1e6,3\n", "N").column("N")).containsExactly(1e6);
  }

  @Test
  void refusesATextThatIsNotUtf8AtItsLine() throws IOException {
    Files.write(file, "N,set\n1,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> readFile(PLAIN, "N"))
        .isInstanceOf(Mistake.class)
        .hasMessage(file + ":2: the byte 0xFC is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void refusesAFileOfAnotherKind() throws IOException {
    Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xD0, 0, 0});

    assertThatThrownBy(() -> readFile(PLAIN, "N"))
        .isInstanceOf(Mistake.class)
        .hasMessage(file + ":1: the byte 0xD0 is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThatThrownBy(() -> read(PLAIN, "", "N"))
        .isInstanceOf(Mistake.class)
        .hasMessage("job.yaml:1:7: the file " + file + " is empty");
  }

  @Test
  void refusesARowOfTenMegabytes() throws IOException {
    String csv = "N,loss\n1,2\n1," + "7".repeat(10_000_000) + "\n";

    assertThatThrownBy(() -> read(PLAIN, csv, "N"))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            file
                + ":3: the row that begins here is longer than 1000000 characters;"
                + " is a quote never closed, or is this no table?");
  }

  @Test
  void refusesAHeaderWithoutEnd() throws IOException {
    assertThatThrownBy(() -> read(PLAIN, "x".repeat(10_000_000), "N"))
        .isInstanceOf(Mistake.class)
        .hasMessageStartingWith(file + ":1: the row that begins here is longer than");
  }

  @Test
  void givesUpOnAQuoteThatSwallowsALargeFile() throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("N,loss\n1,\"2\n");
      for (int i = 0; i < 300_000; i++) {
        writer.write("1000000,3.25\n");
      }
    }

    assertThatThrownBy(() -> readFile(PLAIN, "N"))
        .isInstanceOf(Mistake.class)
        .hasMessageStartingWith(file + ":2: the row that begins here is longer than");
  }

  @Test
  void readsALargeTableOfOrdinaryRows() throws IOException {
    String csv = "N,loss\n" + "1000000,3.25\n".repeat(300_000);

    assertThat(read(PLAIN, csv, "loss").size()).isEqualTo(300_000);
  }

  @Test
  void refusesAPathThatTheSystemCannotName() {
    assertThatThrownBy(() -> readFile("file: \"a\\0b\"", "N"))
        .isInstanceOf(Mistake.class)
        .hasMessage("job.yaml:1:7: file is \"a b\"; the path of a file would be right");
  }
}
