package dev.scalesweep;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keeps the table of packages: what each may look into, one direction only. */
class ArchitectureTest {
  private static final String ROOT = "dev.scalesweep.";

  /** Each package with those that it may look into. */
  private static final Map<String, Set<String>> MAY_LOOK_INTO =
      Map.ofEntries(
          Map.entry("input", Set.of()),
          Map.entry("expr", Set.of("input")),
          Map.entry("units", Set.of("input")),
          Map.entry("accounting", Set.of()),
          Map.entry("law", Set.of("input", "expr")),
          Map.entry("data", Set.of("input", "expr", "law")),
          Map.entry("backend", Set.of("input", "expr", "law")),
          Map.entry("simulate", Set.of("input", "expr", "law", "data")),
          Map.entry("frontier", Set.of("input", "expr", "law", "backend")),
          Map.entry("descent", Set.of()),
          Map.entry(
              "fit", Set.of("input", "expr", "law", "data", "backend", "frontier", "descent")),
          Map.entry("backtest", Set.of("input", "law", "frontier", "fit")),
          Map.entry("approach", Set.of("fit")),
          Map.entry("identify", Set.of("law", "backend", "fit")),
          Map.entry("profile", Set.of("input", "law", "backend", "frontier", "fit")),
          Map.entry("sweep", Set.of("input", "expr", "law", "data", "backend", "frontier")),
          Map.entry("plan", Set.of("input", "law", "backend", "frontier", "fit")),
          Map.entry(
              "report",
              Set.of(
                  "input", "expr", "law", "data", "frontier", "fit", "approach", "plan", "sweep")),
          Map.entry(
              "config",
              Set.of(
                  "input",
                  "units",
                  "accounting",
                  "expr",
                  "law",
                  "data",
                  "backend",
                  "frontier",
                  "descent",
                  "fit",
                  "approach",
                  "identify",
                  "profile",
                  "plan",
                  "sweep",
                  "report")),
          Map.entry(
              "job",
              Set.of(
                  "input",
                  "units",
                  "accounting",
                  "expr",
                  "law",
                  "data",
                  "backend",
                  "frontier",
                  "descent",
                  "fit",
                  "backtest",
                  "approach",
                  "identify",
                  "profile",
                  "plan",
                  "sweep",
                  "report",
                  "config")),
          Map.entry(
              "cli",
              Set.of(
                  "input",
                  "units",
                  "accounting",
                  "expr",
                  "law",
                  "data",
                  "backend",
                  "simulate",
                  "frontier",
                  "descent",
                  "fit",
                  "backtest",
                  "approach",
                  "identify",
                  "profile",
                  "plan",
                  "sweep",
                  "report",
                  "config",
                  "job")));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.scalesweep");

  @Test
  void everyPackageLooksOnlyWhereTheTableAllows() {
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (JavaClass origin : classes) {
      for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
        String from = room(origin);
        String to = room(dependency.getTargetClass());
        boolean inside = to.isEmpty() || from.isEmpty() || from.equals(to);
        if (!inside && !MAY_LOOK_INTO.getOrDefault(from, Set.of()).contains(to)) {
          wrong.computeIfAbsent(from + " -> " + to, _ -> new TreeSet<>()).add(origin.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> rooms = new TreeSet<>();
    classes.forEach(type -> rooms.add(room(type)));
    rooms.remove("");
    assertThat(rooms).isEqualTo(new TreeSet<>(MAY_LOOK_INTO.keySet()));
  }

  @Test
  void noPackagesFormACycle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyTheVectorBackendTouchesTheIncubatorModule() {
    Set<String> users = new TreeSet<>();
    for (JavaClass type : classes) {
      boolean vector =
          type.getDirectDependenciesFromSelf().stream()
              .anyMatch(it -> it.getTargetClass().getPackageName().startsWith("jdk.incubator"));
      if (vector) {
        users.add(type.getPackageName());
      }
    }
    assertThat(users).containsExactly("dev.scalesweep.backend.vector");
  }

  /** So that a clock that is set back changes no result: run.json, and the trial of a device. */
  @Test
  void theTimeOfDayIsAskedForNoResult() {
    Set<String> callers = new TreeSet<>();
    for (JavaClass type : classes) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> isTimeOfDay(call.getTargetOwner().getName(), call.getName()))
          .forEach(_ -> callers.add(type.getName()));
    }
    assertThat(callers)
        .containsExactly("dev.scalesweep.backend.PaceTrial", "dev.scalesweep.job.RunRecord");
  }

  private static boolean isTimeOfDay(String owner, String method) {
    return method.equals("currentTimeMillis")
        || (owner.startsWith("java.time.") && (method.equals("now") || method.equals("instant")))
        || owner.equals("java.util.Date");
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName() + ".";
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String rest = name.substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('.'));
  }
}
