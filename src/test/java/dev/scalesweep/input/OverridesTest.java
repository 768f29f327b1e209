package dev.scalesweep.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTest {
  private static final String JOB = "fit: {kind: huber}\ntargets: [1e21, 1e22]\n";

  private static MapNode apply(String... assignments) {
    return Overrides.apply(YamlReader.parse(JOB, "job.yaml"), List.of(assignments));
  }

  private static Object plain(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.text();
      case ListNode list -> list.items().stream().map(OverridesTest::plain).toList().toString();
      case MapNode map -> {
        StringBuilder text = new StringBuilder();
        map.entries().forEach((key, it) -> text.append(key + "=" + plain(it.value()) + ";"));
        yield text.toString();
      }
    };
  }

  @Test
  void leavesATreeWithoutOverridesAsItIs() {
    assertThat(apply()).isEqualTo(YamlReader.parse(JOB, "job.yaml"));
  }

  @Test
  void replacesAValueInItsPlace() {
    assertThat(plain(apply("fit.kind=squared")))
        .isEqualTo("fit=kind=squared;;targets=[1e21, 1e22];");
  }

  @Test
  void doesNotChangeTheTreeItIsGiven() {
    MapNode root = YamlReader.parse(JOB, "job.yaml");

    Overrides.apply(root, List.of("fit.kind=squared", "targets[0]=5"));

    assertThat(root).isEqualTo(YamlReader.parse(JOB, "job.yaml"));
  }

  @Test
  void addsAValueAndTheMapsAboveIt() {
    assertThat(plain(apply("runs.drop.highest.count=5", "fit.tolerance=1e-9")))
        .isEqualTo(
            "fit=kind=huber;tolerance=1e-9;;targets=[1e21, 1e22];"
                + "runs=drop=highest=count=5;;;;");
  }

  @Test
  void replacesAnItemOfAList() {
    assertThat(plain(apply("targets[1]=5.76e23")))
        .isEqualTo("fit=kind=huber;;targets=[1e21, 5.76e23];");
  }

  @Test
  void takesListsMapsAndTextsWithEqualsSigns() {
    assertThat(plain(apply("targets=[1e23]", "fit={kind: squared, tolerance: 1}")))
        .isEqualTo("fit=kind=squared;tolerance=1;;targets=[1e23];");
    assertThat(plain(apply("runs.keep=C == 1e18").get("runs"))).isEqualTo("keep=C == 1e18;");
  }

  @Test
  void lastOfSeveralCounts() {
    assertThat(plain(apply("fit.kind=a", "fit.kind=b").get("fit"))).isEqualTo("kind=b;");
  }

  @Test
  void givesTheOptionAsThePlaceOfAllThatItBrings() {
    MapNode root = apply("fit.parameters={E: {fixed: 1.7}}");

    Place place = Place.of("--set fit.parameters");
    MapNode parameters = (MapNode) ((MapNode) root.get("fit")).get("parameters");
    assertThat(parameters.place()).isEqualTo(place);
    assertThat(parameters.entries().get("E").keyPlace()).isEqualTo(place);
    MapNode fixed = (MapNode) parameters.get("E");
    assertThat(fixed.get("fixed")).isEqualTo(new ScalarNode(place, place, "1.7", false));
  }
}
