package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Operation;
import java.util.List;

/**
 * The Vector API. The generated code calls JDK methods only, which the just-in-time compiler is
 * made to inline whatever their size; a helper of our own with a vector argument would be refused
 * beyond a certain size of the caller, and its vectors boxed.
 */
final class VectorDialect implements Dialect {
  private final int bits;

  /**
   * @param bits the width of a vector: 128, 256 or 512
   */
  VectorDialect(int bits) {
    this.bits = bits;
  }

  @Override
  public int lanes() {
    return bits / Double.SIZE;
  }

  @Override
  public List<String> imports() {
    return List.of(
        "import jdk.incubator.vector.DoubleVector;",
        "import jdk.incubator.vector.LongVector;",
        "import jdk.incubator.vector.VectorOperators;",
        "import jdk.incubator.vector.VectorSpecies;");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_" + bits + ";");
  }

  @Override
  public String type() {
    return "DoubleVector";
  }

  @Override
  public String bitsType() {
    return "LongVector";
  }

  @Override
  public String broadcast(String scalar) {
    return "DoubleVector.broadcast(SPECIES, " + scalar + ")";
  }

  @Override
  public String load(String array, String index) {
    return "DoubleVector.fromArray(SPECIES, " + array + ", " + index + ")";
  }

  @Override
  public String store(String value, String array, String index) {
    return value + ".intoArray(" + array + ", " + index + ");";
  }

  @Override
  public String apply(Operation operation, List<String> operands) {
    String form =
        switch (operation) {
          case ADD -> "%s.add(%s)";
          case SUBTRACT -> "%s.sub(%s)";
          case MULTIPLY -> "%s.mul(%s)";
          case DIVIDE -> "%s.div(%s)";
          case NEGATE -> "%s.neg()";
          case MULTIPLY_ADD -> "%s.fma(%s, %s)";
          case SQRT -> "%s.sqrt()";
          case MINIMUM -> "%s.min(%s)";
          case MAXIMUM -> "%s.max(%s)";
          case IF_LESS -> "%4$s.blend(%3$s, %1$s.compare(VectorOperators.LT, %2$s))";
          case CONSTANT, INPUT, EXP, LOG -> throw new IllegalArgumentException(operation.name());
        };
    return String.format(form, operands.toArray());
  }

  @Override
  public String bits(String value) {
    return value + ".reinterpretAsLongs()";
  }

  @Override
  public String value(String bits) {
    return bits + ".reinterpretAsDoubles()";
  }

  @Override
  public String plus(String bits, long number) {
    return bits + ".add(" + Dialect.literal(number) + ")";
  }

  @Override
  public String plus(String left, String right) {
    return left + ".add(" + right + ")";
  }

  @Override
  public String and(String bits, long mask) {
    return bits + ".and(" + Dialect.literal(mask) + ")";
  }

  @Override
  public String or(String bits, long mask) {
    return bits + ".or(" + Dialect.literal(mask) + ")";
  }

  @Override
  public String shiftLeft(String bits, int distance) {
    return bits + ".lanewise(VectorOperators.LSHL, " + distance + ")";
  }

  @Override
  public String shiftRight(String bits, int distance) {
    return bits + ".lanewise(VectorOperators.LSHR, " + distance + ")";
  }
}
