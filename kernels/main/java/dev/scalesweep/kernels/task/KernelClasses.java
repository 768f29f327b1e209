package dev.scalesweep.kernels.task;

import dev.scalesweep.backend.KernelCompiler;
import dev.scalesweep.backend.tornado.TornadoProcess;
import dev.scalesweep.descent.Minimisation;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import uk.ac.manchester.tornado.api.TaskGraph;

/**
 * Keeps the compiled classes of kernels between runs. TornadoVM reads their files from the class
 * path, so they lie in a directory that is on it from the start of the JVM. The name of a class has
 * the hash of its source, of the JDK and of TornadoVM; beside it lies the hash of the file, and
 * what is not whole is compiled again.
 */
public final class KernelClasses {

  private static final String PACKAGE = "dev.scalesweep.generated";

  private final Path directory;

  /**
   * The classes in a directory.
   *
   * @param directory is on the class path
   */
  KernelClasses(Path directory) {
    this.directory = directory;
  }

  /**
   * The classes of this process.
   *
   * @throws Failure if the property is not set
   */
  public static KernelClasses ofProcess() {
    String named = System.getProperty(TornadoProcess.CLASSES_PROPERTY);
    if (named == null) {
      throw new Failure(
          TornadoProcess.CLASSES_PROPERTY
              + " is not set; start scalesweep by its launcher to use a device");
    }
    return new KernelClasses(Path.of(named));
  }

  /** The name of the class of a source, without the package. */
  public static String name(KernelSource source) {
    String keyed =
        String.join("\n", source.text("Kernel"), Runtime.version().toString(), versionOfTornado());
    return "Kernel_" + digest(keyed.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /** The jar of the API has the version in its name. */
  private static String versionOfTornado() {
    return TaskGraph.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /**
   * The kernel of a source, compiled if it has not been.
   *
   * @throws Failure if the directory cannot be written or is not on the class path
   */
  public KernelTask kernel(KernelSource source) {
    String name = name(source);
    Path file = directory.resolve(PACKAGE.replace('.', '/')).resolve(name + ".class");
    try {
      if (!isWhole(file)) {
        String text = source.text(name);
        write(
            file,
            KernelCompiler.compile(
                PACKAGE + "." + name,
                text,
                List.of(),
                KernelTask.class,
                KernelFunctions.class,
                Minimisation.class,
                TaskGraph.class));
      }
      Class<?> type = Class.forName(PACKAGE + "." + name);
      return (KernelTask) type.getDeclaredConstructor().newInstance();
    } catch (IOException e) {
      throw new Failure(directory + ": the kernel cannot be written: " + Wording.reason(e), e);
    } catch (ClassNotFoundException e) {
      throw new Failure(directory + " has kernels and is not on the class path", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    Path hash = hashOf(file);
    return Files.exists(file)
        && Files.exists(hash)
        && Files.readString(hash).equals(digest(Files.readAllBytes(file)));
  }

  private static Path hashOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    replace(file, bytes);
    replace(hashOf(file), digest(bytes).getBytes(StandardCharsets.UTF_8));
  }

  /** Written beside and renamed, so that another process never reads half a file. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path temporary = Files.createTempFile(file.getParent(), "kernel-", ".tmp");
    try {
      Files.write(temporary, bytes);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
