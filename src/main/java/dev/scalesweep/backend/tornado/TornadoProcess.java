package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.KernelCache;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Starts this program's classes in a virtual machine with TornadoVM, which takes the options of
 * this one too: the garbage collector, the size of the heap, the cache.
 */
public final class TornadoProcess {
  /**
   * The system property that names the directory for the class files of kernels. TornadoVM reads
   * them from the class path, where a directory counts only if it is there from the start.
   */
  public static final String CLASSES_PROPERTY = "scalesweep.tornado.classes";

  /**
   * The system property in which the launcher names the jar with the classes that use TornadoVM.
   */
  static final String KERNELS_PROPERTY = "scalesweep.tornado.kernels";

  /** A signal ends a process with this exit code and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final Set<Integer> FROM_OUTSIDE = Set.of(1, 2, 15);

  private final Sdk sdk;
  private final Path directory;
  private final Optional<String> kernels;

  /** Processes that use an SDK and keep their files in the user's cache. */
  public TornadoProcess(Sdk sdk) {
    this(
        sdk,
        KernelCache.directoryOfUser().resolve("tornado"),
        Optional.ofNullable(System.getProperty(KERNELS_PROPERTY)));
  }

  /**
   * Processes that use an SDK.
   *
   * @param directory for their files; need not exist yet
   * @param kernels what is on their class path beyond what is on the one here
   */
  TornadoProcess(Sdk sdk, Path directory, Optional<String> kernels) {
    this.sdk = sdk;
    this.directory = directory;
    this.kernels = kernels;
  }

  /**
   * A process ready to be started.
   *
   * @param options of the virtual machine, beyond those that every such process has
   * @param main the class to run
   * @param arguments of its main method
   */
  public ProcessBuilder builder(List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(Options.of(sdk));
    command.add("-XX:ErrorFile=" + directory.resolve("crash-%p.log"));
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-D" + CLASSES_PROPERTY + "=" + classes());
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath(), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    // TornadoVM writes below it what a driver says of a kernel that it refuses.
    builder.environment().put("TORNADOVM_HOME", directory.toString());
    return builder;
  }

  /**
   * A sentence if the process was ended by a driver: the virtual machine has left a report, or was
   * ended by a signal other than those that come from outside, SIGHUP, SIGINT and SIGTERM.
   *
   * @param ended a process that has ended
   */
  public Optional<String> crash(Process ended) {
    Path report = directory.resolve("crash-" + ended.pid() + ".log");
    if (Files.exists(report)) {
      return Optional.of("its driver ended the process; Java's report is " + report);
    }
    int signal = ended.exitValue() - SIGNALLED;
    return signal <= 0 || FROM_OUTSIDE.contains(signal)
        ? Optional.empty()
        : Optional.of("its driver ended the process (signal " + signal + ")");
  }

  private Path classes() {
    try {
      return Files.createDirectories(directory.resolve("classes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String classPath() {
    List<String> entries = new ArrayList<>();
    entries.add(System.getProperty("java.class.path"));
    kernels.ifPresent(entries::add);
    entries.add(classes().toString());
    return String.join(File.pathSeparator, entries);
  }
}
