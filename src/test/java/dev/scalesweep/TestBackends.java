package dev.scalesweep;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.KernelCache;
import dev.scalesweep.backend.reference.ReferenceBackend;
import dev.scalesweep.backend.vector.VectorBackend;
import java.nio.file.Path;
import java.util.List;

/** The backends that tests compute with; their kernels are kept below the build's directory. */
public final class TestBackends {
  private static final KernelCache CACHE = new KernelCache(Path.of("target/test-kernels"));

  private TestBackends() {}

  /** The reference. */
  public static Backend reference() {
    return new ReferenceBackend(CACHE);
  }

  /** Vectors of the width that suits this machine. */
  public static Backend vector() {
    return vector(VectorBackend.preferredBits());
  }

  /** Vectors of a width. */
  public static Backend vector(int bits) {
    return new VectorBackend(CACHE, bits);
  }

  /** Every backend that must give the same bits. */
  public static List<Backend> all() {
    return List.of(reference(), vector(128), vector(256), vector(512));
  }
}
