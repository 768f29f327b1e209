package dev.scalesweep.law;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What makes a law sound beyond the form of its file. */
final class LawCheck {
  private final Law law;
  private final Fields fields;
  private final Set<String> used = new HashSet<>();

  LawCheck(Law law, Fields fields) {
    this.law = law;
    this.fields = fields;
  }

  /**
   * Checks.
   *
   * @throws Mistake for the first thing found
   */
  void check() {
    checkThatNamesDiffer();
    follow(law.loss(), new ArrayDeque<>());
    law.variableNames().forEach(name -> checkThatUsed("variable", name));
    law.parameterNames().forEach(name -> checkThatUsed("parameter", name));
    law.terms().keySet().forEach(name -> checkThatUsed("term", name));
    law.fits().values().forEach(this::checkFit);
  }

  private void checkThatNamesDiffer() {
    Set<String> names = new HashSet<>(law.terms().keySet());
    for (List<String> more : List.of(law.variableNames(), law.parameterNames())) {
      for (String name : more) {
        if (!names.add(name)) {
          throw mistake("the name " + name + " is given twice; one meaning would be right");
        }
      }
    }
  }

  private void follow(Formula formula, Deque<String> path) {
    for (String symbol : formula.symbols()) {
      used.add(symbol);
      Formula term = law.terms().get(symbol);
      if (term != null) {
        followTerm(symbol, term, formula, path);
      } else if (!law.hasVariable(symbol) && !law.parameterNames().contains(symbol)) {
        throw formula.mistake(symbol, "unknown name \"" + symbol + "\"; the names are " + names());
      }
    }
  }

  private void followTerm(String symbol, Formula term, Formula user, Deque<String> path) {
    if (path.contains(symbol)) {
      throw user.mistake(symbol, "the term " + symbol + " refers to itself");
    }
    path.push(symbol);
    follow(term, path);
    path.pop();
  }

  private String names() {
    Set<String> names = new TreeSet<>(law.terms().keySet());
    names.addAll(law.variableNames());
    names.addAll(law.parameterNames());
    return String.join(", ", names);
  }

  private void checkThatUsed(String kind, String name) {
    if (!used.contains(name)) {
      throw mistake("the " + kind + " " + name + " does not occur in the formula");
    }
  }

  private void checkFit(PublishedFit fit) {
    Set<String> parameters = new TreeSet<>(law.parameterNames());
    if (!fit.values().keySet().equals(parameters)) {
      throw mistake(
          "the fit " + fit.name() + " has values for " + new TreeSet<>(fit.values().keySet())
              + "; one for each of " + parameters + " would be right");
    }
    for (Parameter parameter : law.parameters()) {
      double value = Objects.requireNonNull(fit.values().get(parameter.name()));
      if (parameter.transform() == Transform.LOG && !(value > 0)) {
        throw mistake(
            "the fit " + fit.name() + " has " + parameter.name() + " = " + value
                + "; a parameter fitted in logarithms is above 0");
      }
    }
  }

  private Mistake mistake(String message) {
    return new Mistake(fields.place(), "law " + law.name() + ": " + message);
  }
}
