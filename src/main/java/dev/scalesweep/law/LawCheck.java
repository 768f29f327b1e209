package dev.scalesweep.law;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a law sound beyond the form of its file. */
final class LawCheck {
  private final Law law;
  private final Place place;
  private final List<String> names = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param place where the law begins
   */
  LawCheck(Law law, Place place) {
    this.law = law;
    this.place = place;
    names.addAll(law.variableNames());
    names.addAll(law.parameterNames());
    names.addAll(law.terms().keySet());
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
  }

  private void checkThatNamesDiffer() {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw mistake("the name " + name + " stands for two things; choose another for one");
      }
    }
  }

  /**
   * Looks at every name in a formula, and in the terms that it leads to.
   *
   * @param path the terms that lead here
   */
  private void follow(Formula formula, Deque<String> path) {
    for (String symbol : formula.symbols()) {
      if (!names.contains(symbol)) {
        throw formula.mistake(
            symbol, "unknown name " + Wording.quoted(symbol) + "; the names here are " + names());
      }
      if (path.contains(symbol)) {
        throw formula.mistake(symbol, "the term " + symbol + " refers to itself");
      }
      Formula term = law.terms().get(symbol);
      if (used.add(symbol) && term != null) {
        path.push(symbol);
        follow(term, path);
        path.pop();
      }
    }
  }

  private String names() {
    return Wording.list(names);
  }

  private void checkThatUsed(String kind, String name) {
    if (!used.contains(name)) {
      throw mistake("the " + kind + " " + name + " does not occur in the formula; leave it out");
    }
  }

  private Mistake mistake(String message) {
    return new Mistake(place, "law " + law.name() + ": " + message);
  }
}
