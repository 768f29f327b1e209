package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Operation;
import java.util.List;

/** Plain Java, one double at a time. */
final class ScalarDialect implements Dialect {
  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public List<String> imports() {
    return List.of();
  }

  @Override
  public List<String> fields() {
    return List.of();
  }

  @Override
  public String type() {
    return "double";
  }

  @Override
  public String bitsType() {
    return "long";
  }

  @Override
  public String broadcast(String scalar) {
    return scalar;
  }

  @Override
  public String load(String array, String index) {
    return array + "[" + index + "]";
  }

  @Override
  public String store(String value, String array, String index) {
    return array + "[" + index + "] = " + value + ";";
  }

  @Override
  public String apply(Operation operation, List<String> operands) {
    String form =
        switch (operation) {
          case ADD -> "%s + %s";
          case SUBTRACT -> "%s - %s";
          case MULTIPLY -> "%s * %s";
          case DIVIDE -> "%s / %s";
          case NEGATE -> "-%s";
          case MULTIPLY_ADD -> "Math.fma(%s, %s, %s)";
          case SQRT -> "Math.sqrt(%s)";
          case MINIMUM -> "Math.min(%s, %s)";
          case MAXIMUM -> "Math.max(%s, %s)";
          case IF_LESS -> "%s < %s ? %s : %s";
          case CONSTANT, INPUT, EXP, LOG -> throw new IllegalArgumentException(operation.name());
        };
    return String.format(form, operands.toArray());
  }

  @Override
  public String bits(String value) {
    return "Double.doubleToRawLongBits(" + value + ")";
  }

  @Override
  public String value(String bits) {
    return "Double.longBitsToDouble(" + bits + ")";
  }

  @Override
  public String plus(String bits, long number) {
    return bits + " + " + Dialect.literal(number);
  }

  @Override
  public String plus(String left, String right) {
    return left + " + " + right;
  }

  @Override
  public String and(String bits, long mask) {
    return bits + " & " + Dialect.literal(mask);
  }

  @Override
  public String or(String bits, long mask) {
    return bits + " | " + Dialect.literal(mask);
  }

  @Override
  public String shiftLeft(String bits, int distance) {
    return bits + " << " + distance;
  }

  @Override
  public String shiftRight(String bits, int distance) {
    return bits + " >>> " + distance;
  }
}
