package dev.scalesweep.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * What the standard streams lead to. {@link System#console} knows only whether both input and
 * output are a terminal; progress goes to the error stream, with results in a file or a pipe.
 */
final class Terminal {
  private static final int STANDARD_ERROR = 2;

  private Terminal() {}

  /**
   * Whether somebody reads the error stream on a terminal; false where that cannot be found out.
   */
  static boolean isStandardError() {
    Optional<MemorySegment> isatty = Linker.nativeLinker().defaultLookup().find("isatty");
    return Terminal.class.getModule().isNativeAccessEnabled()
        && isatty.isPresent()
        && isTerminal(isatty.get(), STANDARD_ERROR);
  }

  /** Calls {@code int isatty(int)} of the C library (POSIX.1-2017). */
  @SuppressWarnings("restricted")
  private static boolean isTerminal(MemorySegment isatty, int descriptor) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                isatty, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      return (int) handle.invokeExact(descriptor) == 1;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
