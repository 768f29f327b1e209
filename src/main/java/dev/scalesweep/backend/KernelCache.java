package dev.scalesweep.backend;

import dev.scalesweep.expr.kernel.Kernel;
import dev.scalesweep.expr.kernel.KernelSource;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled kernels between runs, so that a law is compiled once a machine. The key is the
 * text of the source and the version of the JDK. A file holds the SHA-256 of the class behind it
 * and the class; what cannot be read, or is not whole, is compiled again. In one process a kernel
 * is loaded once, since the just-in-time compiler begins anew with each class.
 */
public final class KernelCache {
  /** The system property that names the directory of everything that is kept between runs. */
  public static final String DIRECTORY_PROPERTY = "scalesweep.cache";

  private static final int DIGEST_BYTES = 32;

  /** The caches of the user by directory, which a property can change. */
  private static final Map<Path, KernelCache> OF_USER = new ConcurrentHashMap<>();

  private final Path directory;
  private final Map<String, SoftReference<Kernel>> loaded = new ConcurrentHashMap<>();

  /**
   * A cache in a directory that need not exist yet.
   *
   * @param directory for kernels alone
   */
  public KernelCache(Path directory) {
    this.directory = directory;
  }

  /** The cache of the user: {@code kernels} in {@link #directoryOfUser}. */
  public static KernelCache ofUser() {
    return OF_USER.computeIfAbsent(directoryOfUser().resolve("kernels"), KernelCache::new);
  }

  /**
   * Where everything is kept between runs: the directory that {@link #DIRECTORY_PROPERTY} names, or
   * else {@code scalesweep} in {@code $XDG_CACHE_HOME} or {@code ~/.cache}.
   */
  public static Path directoryOfUser() {
    String named = System.getProperty(DIRECTORY_PROPERTY);
    return named != null ? Path.of(named) : cacheHome().resolve("scalesweep");
  }

  /** The XDG base directory specification has an empty or relative path ignored. */
  private static Path cacheHome() {
    String named = System.getenv("XDG_CACHE_HOME");
    return named != null && Path.of(named).isAbsolute()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home"), ".cache");
  }

  /**
   * The kernel of a source, shared by all who ask for it.
   *
   * @param type what the generated class implements
   * @param source the text of {@link KernelSource#CLASS_NAME}
   * @param options for the compiler
   */
  public <K extends Kernel> K kernel(Class<K> type, String source, List<String> options) {
    String key = key(source);
    SoftReference<Kernel> known = loaded.get(key);
    Kernel kernel = known == null ? null : known.get();
    if (kernel == null) {
      kernel = load(type, key, source, options);
      loaded.put(key, new SoftReference<>(kernel));
    }
    return type.cast(kernel);
  }

  private <K extends Kernel> K load(
      Class<K> type, String key, String source, List<String> options) {
    Path file = directory.resolve(key + ".kernel");
    byte[] kept = read(file);
    byte[] bytes = kept != null ? kept : compile(type, source, options);
    if (kept == null) {
      write(file, bytes);
    }
    return instantiate(type, bytes);
  }

  private static byte[] compile(Class<?> type, String source, List<String> options) {
    return KernelCompiler.compile(KernelSource.CLASS_NAME, source, options, type);
  }

  private static String key(String source) {
    String keyed = Runtime.version() + "\n" + source;
    return HexFormat.of().formatHex(digest(keyed.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte @Nullable [] read(Path file) {
    try {
      byte[] all = Files.readAllBytes(file);
      int split = Math.min(DIGEST_BYTES, all.length);
      byte[] bytes = Arrays.copyOfRange(all, split, all.length);
      return Arrays.equals(digest(bytes), Arrays.copyOf(all, split)) ? bytes : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Written beside and renamed, so that another process never reads half a file. */
  private void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, "kernel-", ".tmp");
      try {
        Files.write(temporary, digest(bytes));
        Files.write(temporary, bytes, StandardOpenOption.APPEND);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // Without a cache the next run compiles again: slower by a second, and right.
      System.getLogger(KernelCache.class.getName())
          .log(System.Logger.Level.DEBUG, "kernel not kept in " + directory, e);
    }
  }

  private static <K extends Kernel> K instantiate(Class<K> type, byte[] bytes) {
    try {
      Class<?> generated = new Loader(type.getClassLoader()).define(bytes);
      return type.cast(generated.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One loader a class, so that kernels that are no longer used can be unloaded. */
  private static final class Loader extends ClassLoader {
    Loader(ClassLoader parent) {
      super("kernel", parent);
    }

    Class<?> define(byte[] bytes) {
      return defineClass(KernelSource.CLASS_NAME, bytes, 0, bytes.length);
    }
  }
}
