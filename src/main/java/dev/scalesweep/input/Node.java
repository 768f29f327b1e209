package dev.scalesweep.input;

/** A value of a YAML file: immutable, and it remembers where it stands. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /** Where the value begins. */
  Place place();

  /** How a message names the value: {@code "abc"}, {@code a map}, {@code a list}. */
  String description();
}
