package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Operation;
import java.util.List;

/**
 * How the operations of a kernel are spelled. A value is one double or one vector of doubles; bits
 * are its IEEE 754 representation as one long or one vector of longs. Every method gives the text
 * of a Java expression that calls nothing but the JDK.
 */
interface Dialect {
  /** How many cells one value holds. */
  int lanes();

  /** The lines that a class needs above its declaration. */
  List<String> imports();

  /** The lines that a class needs in its body. */
  List<String> fields();

  /** The type of a value. */
  String type();

  /** The type of the bits of a value. */
  String bitsType();

  /** A value that holds a scalar in every lane. */
  String broadcast(String scalar);

  /** The value that begins at an index of an array. */
  String load(String array, String index);

  /** The statement that stores a value at an index of an array. */
  String store(String value, String array, String index);

  /** An operation other than exponential and logarithm. */
  String apply(Operation operation, List<String> operands);

  /** The bits of a value. */
  String bits(String value);

  /** The value with the given bits. */
  String value(String bits);

  /** Bits plus a number. */
  String plus(String bits, long number);

  /** Bits plus bits. */
  String plus(String left, String right);

  /** Bits and a mask. */
  String and(String bits, long mask);

  /** Bits or a mask. */
  String or(String bits, long mask);

  /** Bits shifted to the left. */
  String shiftLeft(String bits, int distance);

  /** Bits shifted to the right, zeros coming in. */
  String shiftRight(String bits, int distance);

  /** A literal in place; static constants are slower in vector code. */
  default String literal(double number) {
    return broadcast(
        Double.isFinite(number)
            ? Double.toHexString(number)
            : "Double."
                + (number > 0 ? "POSITIVE_INFINITY" : number < 0 ? "NEGATIVE_INFINITY" : "NaN"));
  }

  /** A long literal. */
  static String literal(long number) {
    return "0x" + Long.toHexString(number) + "L";
  }
}
