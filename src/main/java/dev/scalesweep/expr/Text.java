package dev.scalesweep.expr;

/** A text in double quotes; it can only be compared with a column. */
record Text(String value) implements Term {}
