package dev.scalesweep.report.page;

import dev.scalesweep.plan.KnownModels;
import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.report.figure.Compute;
import dev.scalesweep.report.figure.Figures;
import dev.scalesweep.report.result.Budget;
import dev.scalesweep.report.result.Frontier;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/** The numbers that go into the page for its scripts. */
final class PageData {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DIGITS = 3;

  private final ResultFolder folder;
  private final List<Map<String, Object>> maps;
  private final List<Budget> budgets;

  PageData(ResultFolder folder) {
    this.folder = folder;
    this.maps = folder.sweeps().stream().flatMap(it -> MapData.of(folder, it).stream()).toList();
    this.budgets = allBudgets();
  }

  private List<Budget> allBudgets() {
    Stream<Part> decisions = folder.fit().stream().flatMap(it -> it.list("decisions").stream());
    Stream<Part> plans = folder.plan().stream().flatMap(it -> it.list("plans").stream());
    List<Budget> told = Stream.concat(decisions, plans).map(Budget::of).toList();
    return told.isEmpty() ? ofFrontiers() : told;
  }

  /** Where nothing is decided for a target, the frontier of a sweep is the answer. */
  private List<Budget> ofFrontiers() {
    return folder.sweeps().stream()
        .flatMap(it -> new Frontier(folder, it).rows().stream())
        .sorted(Comparator.comparingDouble(Budget::budget))
        .toList();
  }

  /** The budgets with what is best for each. */
  List<Budget> budgets() {
    return budgets;
  }

  /** The maps to draw, by the names that the template knows. */
  List<Map<String, Object>> maps() {
    return maps;
  }

  /** The level of the intervals, such as {@code 95}; empty where there are none. */
  String level() {
    return budgets.stream()
        .flatMap(it -> it.level().stream().boxed())
        .findFirst()
        .map(it -> PeopleNumber.shortest(it, DIGITS))
        .orElse("");
  }

  /** All of it as JSON that cannot end the element that it stands in. */
  String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("maps", maps);
    data.put("figures", Figures.of(folder));
    data.put("runs", folder.runs().filter(Compute::isKnown).map(PageData::runs).orElse(Map.of()));
    data.put("models", KnownModels.all());
    return MAPPER
        .writeValueAsString(data)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static Map<String, Object> runs(Table table) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("line", table.texts("line"));
    map.put("group", table.has("group") ? table.texts("group") : List.of());
    for (String name : List.of("N", "D", "loss", "predicted", "residual")) {
      map.put(name, table.numbers(name));
    }
    map.put("C", Compute.of(table));
    return map;
  }
}
