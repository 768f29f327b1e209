package dev.scalesweep.kernels;

/** Turns of phrase for what TornadoVM throws, which is often nested and names no remedy. */
final class Troubles {
  private static final String NO_DRIVER =
      "no OpenCL driver (ICD) is installed; install the one of your GPU, or PoCL"
          + " (pocl-opencl-icd) to test without a GPU";

  private Troubles() {}

  /** What went wrong while TornadoVM started, and what helps. */
  static String sentence(Throwable trouble) {
    String root = root(trouble);
    if (root.contains("No OpenCL platforms") || root.contains("OpenCL JNI Library not found")) {
      return NO_DRIVER;
    }
    return "TornadoVM does not start: " + root;
  }

  /** The innermost cause, on one line. */
  static String root(Throwable trouble) {
    Throwable root = trouble;
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    String message = root.getMessage();
    String text = message == null ? root.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse("").strip();
  }
}
