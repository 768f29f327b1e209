package dev.scalesweep.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.cli.Main;
import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as the launcher starts it, on the machine's own devices. */
@DeviceTest
@Timeout(300)
class ProgramTest {
  /** One for all, so that devices are tried once. */
  @TempDir private static Path cache;

  @TempDir private Path directory;

  @Test
  void devicesListsThem() throws Exception {
    assertThat(said(program("devices")))
        .anyMatch(line -> line.matches(TestDevices.firstName() + " +yes +[CG]PU .*, fp64.*"));
  }

  /** The cells are computed by the device, and rounded as it does. */
  @Test
  void aJobOnADeviceWritesWhatItWritesWithoutOne() throws Exception {
    assertThat(said(job("there", "--backend", TestDevices.firstName())))
        .contains("results in " + directory.resolve("there"));
    said(job("here", "--backend", "vector"));
    assertThat(results("there").files().keySet()).isEqualTo(results("here").files().keySet());
    assertThat(loss("there")).usingComparatorWithPrecision(1e-13).containsExactly(loss("here"));
    assertThat(results("there").json("run.json", "backend").text())
        .isEqualTo(TestDevices.firstName());
    assertThat(results("there").json("run.json", "kernel_nanoseconds", "sweep map").number())
        .isPositive();
  }

  private double[] loss(String output) {
    return results(output).csv("sweeps/map/cells.csv").stream()
        .mapToDouble(row -> Double.parseDouble(row.get("loss")))
        .toArray();
  }

  /** The starts are fitted by the device; the best is located beyond its rounding. */
  @Test
  void aFitOnADeviceFindsWhatItFindsWithoutOne() throws Exception {
    said(fit("there", "--backend", TestDevices.firstName()));
    said(fit("screened", "--backend", TestDevices.firstName(), "--set", "precision=mixed"));
    said(fit("here", "--backend", "vector"));
    for (String directory : List.of("there", "screened")) {
      for (String parameter : List.of("E", "A", "B", "alpha", "beta")) {
        assertThat(parameter(directory, parameter) / parameter("here", parameter))
            .isCloseTo(1, within(1e-6));
      }
      assertThat(results(directory).json("run.json", "kernel_nanoseconds", "fit").number())
          .isPositive();
    }
  }

  /** PoCL shows the processor as often as it is told to. */
  @Test
  void twoDevicesTogetherFindWhatOneFinds() throws Exception {
    String both = TestDevices.firstName() + "," + second(TestDevices.firstName());
    said(twice(fit("two", "--backend", both, "--set", "fit.bootstrap={replicates: 30}")));
    said(
        fit(
            "one",
            "--backend",
            TestDevices.firstName(),
            "--set",
            "fit.bootstrap={replicates: 30}"));
    assertThat(results("two").lasting()).isEqualTo(results("one").lasting());
    assertThat(results("two").json("run.json", "backend").text()).isEqualTo(both);
    said(twice(job("cells", "--backend", both)));
    said(job("of one", "--backend", TestDevices.firstName()));
    assertThat(loss("cells")).isEqualTo(loss("of one"));
  }

  private static String second(String first) {
    return first.substring(0, first.length() - 1) + "1";
  }

  private static ProcessBuilder twice(ProcessBuilder program) {
    program.environment().put("POCL_DEVICES", "pthread pthread");
    return program;
  }

  private double parameter(String directory, String name) {
    return results(directory).json("fit.json", "parameters", name, "value").number();
  }

  private ProcessBuilder fit(String output, String... options) {
    List<String> arguments = new ArrayList<>(List.of("fit", SmallJob.in(directory).toString()));
    arguments.addAll(List.of("-o", directory.resolve(output).toString()));
    arguments.addAll(List.of(options));
    return program(arguments.toArray(String[]::new));
  }

  @Test
  void theKernelIsPrintedAsJavaAndInTheLanguageOfTheDevice() throws Exception {
    assertThat(said(job("none", "--backend", TestDevices.firstName(), "--print-kernel")))
        .anyMatch(line -> line.contains("static void k_surface("))
        .anyMatch(line -> line.contains("__kernel void"));
  }

  @Test
  void withoutADriverTheRemedyIsTold() throws Exception {
    ProcessBuilder program = program("devices");
    program.environment().putAll(Map.of("OCL_ICD_VENDORS", directory.toString()));
    assertThat(said(program))
        .anyMatch(line ->
            line.endsWith(
                "TornadoVM finds no device: no OpenCL driver (ICD) is installed; install the"
                    + " one of your GPU, or PoCL (pocl-opencl-icd) to test without a GPU"));
  }

  private ProcessBuilder job(String output, String... options) {
    List<String> arguments = new ArrayList<>(List.of("sweep", SmallJob.in(directory).toString()));
    arguments.addAll(List.of("--set", "sweeps.map.from=besiroglu"));
    arguments.addAll(List.of("-o", directory.resolve(output).toString()));
    arguments.addAll(List.of(options));
    return program(arguments.toArray(String[]::new));
  }

  private Results results(String output) {
    return new Results(directory.resolve(output));
  }

  private ProcessBuilder program(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-Dscalesweep.tornado.home=" + System.getProperty("scalesweep.tornado.home"));
    command.add("-Dscalesweep.cache=" + cache);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Runs a program to its good end and returns the lines on its standard output. */
  private static List<String> said(ProcessBuilder builder)
      throws IOException, InterruptedException {
    Process program = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = program.inputReader().lines().toList();
    assertThat(program.waitFor()).isZero();
    return lines;
  }
}
