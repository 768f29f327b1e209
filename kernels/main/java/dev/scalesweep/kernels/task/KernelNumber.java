package dev.scalesweep.kernels.task;

import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.graph.Operation;
import java.util.List;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.TornadoVMBackendType;

/**
 * How the operations of a device kernel are spelled, with numbers of one precision. Compares are
 * strict, since TornadoVM turns {@code a <= b} into {@code !(b < a)}, which holds for NaN; and
 * there are no literals, since the numbers of a formula travel in an array. Two compares are joined
 * by {@code |}: of {@code ||} it makes conditions of three parts and more, which it gets wrong.
 */
public enum KernelNumber {
  FLOAT64("double", "DoubleArray", Double.BYTES, "TornadoMath"),
  /** With {@link KernelFunctions}. */
  PORTABLE64("double", "DoubleArray", Double.BYTES, "KernelFunctions"),
  FLOAT32("float", "FloatArray", Float.BYTES, "TornadoMath");

  private final String type;
  private final String arrayType;
  private final int bytes;
  private final String functions;

  KernelNumber(String type, String arrayType, int bytes, String functions) {
    this.type = type;
    this.arrayType = arrayType;
    this.bytes = bytes;
    this.functions = functions;
  }

  /** The doubles of a device: it is known of OpenCL alone how exact its functions are. */
  public static KernelNumber ofDoubles(TornadoDevice device) {
    return device.getTornadoVMBackend() == TornadoVMBackendType.OPENCL ? FLOAT64 : PORTABLE64;
  }

  /** The numbers of a precision on the device that has these doubles. */
  public KernelNumber in(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> this;
      case FLOAT32 -> FLOAT32;
    };
  }

  /** The Java type of one number. */
  public String type() {
    return type;
  }

  /** The simple name of TornadoVM's type of arrays. */
  public String arrayType() {
    return arrayType;
  }

  /** The size of one number. */
  public int bytes() {
    return bytes;
  }

  /**
   * An array outside of Java's heap, of a length of at least 1: TornadoVM has no empty ones.
   *
   * @param needed how many numbers it is for
   */
  public NumberArray array(int needed) {
    int length = Math.max(1, needed);
    return switch (this) {
      case FLOAT64, PORTABLE64 -> NumberArray.ofDoubles(length);
      case FLOAT32 -> NumberArray.ofFloats(length);
    };
  }

  /**
   * The Java expression of an operation. The smaller and the larger of two values are NaN if one
   * is; of two zeros they may be either.
   *
   * @param operands names of local variables
   */
  public String apply(Operation operation, List<String> operands) {
    String form =
        switch (operation) {
          case ADD -> "%s + %s";
          case SUBTRACT -> "%s - %s";
          case MULTIPLY -> "%s * %s";
          case DIVIDE -> "%s / %s";
          case NEGATE -> "-%s";
          case MULTIPLY_ADD -> "%s * %s + %s";
          case EXP -> functions + ".exp(%s)";
          case LOG -> functions + ".log(%s)";
          case SQRT -> "TornadoMath.sqrt(%s)";
          case MINIMUM -> "%1$s < %2$s | %1$s != %1$s ? %1$s : %2$s";
          case MAXIMUM -> "%1$s > %2$s | %1$s != %1$s ? %1$s : %2$s";
          case IF_LESS -> "%s < %s ? %s : %s";
          case CONSTANT, INPUT -> throw new IllegalArgumentException(operation.name());
        };
    return String.format(form, operands.toArray());
  }
}
