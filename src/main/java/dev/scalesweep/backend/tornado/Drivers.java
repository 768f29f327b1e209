package dev.scalesweep.backend.tornado;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be seen of the drivers of this machine without loading them. */
final class Drivers {
  /** Where OpenCL's loader looks for drivers, a file each (Khronos, cl_khr_icd). */
  private static final Path OPENCL = Path.of("/etc/OpenCL/vendors");

  private static final Path NVIDIA = Path.of("/proc/driver/nvidia/version");

  private static final List<String> VARIABLES =
      List.of("CUDA_", "LD_LIBRARY_PATH", "OCL_", "OPENCL_", "POCL_", "ZE_");

  private Drivers() {}

  /** A text that is another one when a driver has been installed, removed or replaced. */
  static String state() {
    try {
      String nvidia = Files.isReadable(NVIDIA) ? Files.readString(NVIDIA) : "";
      return opencl() + "\n" + nvidia + "\n" + variables();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String opencl() throws IOException {
    if (!Files.isDirectory(OPENCL)) {
      return "";
    }
    try (Stream<Path> files = Files.list(OPENCL)) {
      return files.sorted().map(Drivers::state).collect(Collectors.joining("\n"));
    }
  }

  private static String state(Path file) {
    try {
      return file + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String variables() {
    TreeMap<String, String> variables = new TreeMap<>(System.getenv());
    variables.keySet().removeIf(name -> VARIABLES.stream().noneMatch(name::startsWith));
    return variables.toString();
  }
}
