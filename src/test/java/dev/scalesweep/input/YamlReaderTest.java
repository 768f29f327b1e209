package dev.scalesweep.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReaderTest {
  private static final Place NAMED = Place.of("command line");

  @TempDir Path directory;

  private static ScalarNode scalar(String yaml, String key) {
    return (ScalarNode) YamlReader.parse(yaml, "job.yaml").get(key);
  }

  private static Place at(int line, int column) {
    return new Place("job.yaml", line, column);
  }

  @Test
  void keepsTheOrderOfKeysAndThePlacesOfKeysAndValues() {
    MapNode root = YamlReader.parse("# a job\nb: 1\na:\n  - x\n  - {y: 2}\n", "job.yaml");

    assertThat(root.entries().keySet()).containsExactly("b", "a");
    assertThat(root.entries().get("a").keyPlace()).isEqualTo(at(3, 1));
    ListNode list = (ListNode) root.get("a");
    assertThat(list.place()).isEqualTo(at(4, 3));
    assertThat(list.items().get(1).place()).isEqualTo(at(5, 5));
    assertThat(((MapNode) list.items().get(1)).get("y").place()).isEqualTo(at(5, 9));
    assertThat(root.get("c")).isNull();
  }

  @Test
  void knowsWhereTheTextOfAValueBegins() {
    assertThat(scalar("loss:  E + A", "loss").textPlace()).isEqualTo(at(1, 8));
    assertThat(scalar("loss: \"E + A\"", "loss").textPlace()).isEqualTo(at(1, 8));
    assertThat(scalar("loss: 'E + A'", "loss").textPlace()).isEqualTo(at(1, 8));
    assertThat(scalar("loss: 'E + A'", "loss").place()).isEqualTo(at(1, 7));
    assertThat(scalar("loss: |\n    E + A\n", "loss").textPlace()).isEqualTo(at(2, 5));
    assertThat(scalar("loss: >-\n  E +\n  A\n", "loss").textPlace()).isEqualTo(at(2, 3));
    assertThat(scalar("loss: |+\n", "loss").textPlace()).isEqualTo(at(2, 1));
  }

  @Test
  void countsColumnsInCharactersAndLinesByEveryKindOfLineEnd() {
    assertThat(scalar("{ü𝛼: 1, b: 2}", "b").place()).isEqualTo(at(1, 12));
    assertThat(scalar("a: 1\r\nb: 2\r\n", "b").place()).isEqualTo(at(2, 4));
  }

  @Test
  void leavesItToTheReaderWhatATextStandsFor() {
    assertThat(scalar("a: yes", "a")).isEqualTo(new ScalarNode(at(1, 4), at(1, 4), "yes", false));
    assertThat(scalar("a: 'null'", "a").text()).isEqualTo("null");
    assertThat(scalar("a: ''", "a").text()).isEmpty();
    assertThat(scalar("a: \"1\"", "a").quoted()).isTrue();
    assertThat(scalar("12: x", "12").text()).isEqualTo("x");
  }

  @Test
  void readsJson() {
    String json = "{\n  \"fit\": {\"E\": 1.8E0, \"note\": \"a \\\"b\\\"\"},\n  \"list\": []\n}\n";

    MapNode root = YamlReader.parse(json, "fit.json");

    MapNode fit = (MapNode) root.get("fit");
    assertThat(((ScalarNode) fit.get("E")).text()).isEqualTo("1.8E0");
    assertThat(((ScalarNode) fit.get("note")).text()).isEqualTo("a \"b\"");
    assertThat(root.get("list")).isEqualTo(new ListNode(new Place("fit.json", 3, 11), List.of()));
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    Path file = Files.writeString(directory.resolve("job.yaml"), "\uFEFFa: 1\n");

    MapNode root = YamlReader.read(file, NAMED);

    assertThat(root.get("a").place()).isEqualTo(new Place(file.toString(), 1, 4));
  }

  @Test
  void readsCharactersThatLieAcrossTheEndOfABuffer() throws IOException {
    for (int length = 16_380; length < 16_390; length++) {
      String text = "x".repeat(length) + "𝛼ü€";
      Path file = Files.writeString(directory.resolve("job.yaml"), "a: " + text);

      assertThat(((ScalarNode) YamlReader.read(file, NAMED).get("a")).text()).isEqualTo(text);
    }
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    Path file = directory.resolve("job.yaml");
    Files.write(file, "a: 1\nb: Zürich\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> YamlReader.read(file, NAMED))
        .isInstanceOf(Mistake.class)
        .hasMessage(file + ":2: the byte 0xFC is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void refusesACharacterThatTheEndOfTheFileCutsOff() throws IOException {
    Path file = directory.resolve("job.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xE2, (byte) 0x82});

    assertThatThrownBy(() -> YamlReader.read(file, NAMED))
        .isInstanceOf(Mistake.class)
        .hasMessage(file + ":1: the byte 0xE2 is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path file = directory.resolve("jbo.yaml");

    assertThatThrownBy(() -> YamlReader.read(file, NAMED))
        .isInstanceOf(Mistake.class)
        .hasMessage("command line: there is no file " + file);
  }

  @Test
  void refusesADirectory() {
    assertThatThrownBy(() -> YamlReader.read(directory, NAMED))
        .isInstanceOf(Mistake.class)
        .hasMessage("command line: " + directory + " is a directory; a file would be right");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Path file = Files.createFile(directory.resolve("job.yaml"));

    assertThatThrownBy(() -> YamlReader.read(file, NAMED))
        .isInstanceOf(Mistake.class)
        .hasMessage("command line: the file " + file + " is empty");
  }

  @Test
  void refusesAVeryLongFile() throws IOException {
    Path file = directory.resolve("job.yaml");
    Files.writeString(file, "a: " + "x".repeat(17 << 20));

    assertThatThrownBy(() -> YamlReader.read(file, NAMED))
        .isInstanceOf(Mistake.class)
        .hasMessage("command line: the file " + file + " is longer than 16777216 characters");
  }

  @Test
  void readsUpToAHundredLevels() {
    YamlReader.parse("a: " + "[".repeat(100) + "]".repeat(100), "job.yaml");

    assertThatThrownBy(
            () -> YamlReader.parse("a: " + "[".repeat(101) + "]".repeat(101), "job.yaml"))
        .isInstanceOf(Mistake.class)
        .hasMessage("job.yaml:1:104: nested deeper than 100 levels");
  }

  @Test
  void endsSoonOnAMillionOpenBrackets() {
    assertThatThrownBy(() -> YamlReader.parse("a: " + "[".repeat(1_000_000), "job.yaml"))
        .isInstanceOf(Mistake.class);
  }
}
