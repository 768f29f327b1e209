package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.backend.tornado.FakeMachine;
import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a machine whose devices are made up. */
@Timeout(120)
class DeviceCommandsTest {
  private static final String GPU = "opencl:0:0,GPU,Driver 1";

  /** A sweep alone takes less time than a fit. */
  private static final String KNOWN_LAW = "sweeps.map.from=besiroglu";

  @TempDir private static Path cache;

  @TempDir private Path directory;
  private FakeMachine machine;

  @BeforeEach
  void build() throws IOException {
    machine = new FakeMachine(directory.resolve("machine"), GPU);
  }

  @Test
  void devicesAreListedAndAnotherVersionIsTold() throws Exception {
    machine.release("6.0.0-jdk25");
    Typed typed = typed("devices");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out().lines())
        .last()
        .asString()
        .matches("opencl:0:0 +yes +GPU Fake opencl:0:0, 3\\.0 GiB, Driver 1, fp64");
    assertThat(typed.err())
        .matches(
            "scalesweep: TornadoVM at .* has the version 6.0.0-jdk25; scalesweep was tested with"
                + " \\S+\n");
  }

  @Test
  void withoutAnSdkTheRemedyIsTold() throws Exception {
    Process program =
        ChildProgram.builder(
                List.of("-Dscalesweep.cache=" + cache, "-Dscalesweep.tornado.home=/nowhere"),
                List.of("devices"))
            .redirectErrorStream(true)
            .start();
    assertThat(program.inputReader().lines())
        .last()
        .asString()
        .matches(
            "tornadovm +no +there is no TornadoVM SDK at /nowhere; install one with sdk install"
                + " tornadovm \\S+-opencl \\(see sdkman.io\\), or let TORNADOVM_HOME name one");
    assertThat(program.waitFor()).isZero();
  }

  @Test
  void aJobOnADeviceWritesWhatItWritesWithoutOne() throws Exception {
    Typed typed = run("--backend", "opencl:0:0");
    assertThat(typed.err())
        .contains("backend opencl:0:0: GPU Fake opencl:0:0, ", "; opencl:0:0 was asked for\n")
        .doesNotContain("JNI");
    assertThat(typed).isEqualTo(new Typed(0, here().out(), typed.err()));
    assertThat(results("results")).isEqualTo(results("here"));
  }

  @Test
  void autoTakesAGpuAndGoesOnWithoutItWhenItIsLost() throws Exception {
    assertThat(run().err())
        .contains(
            "; opencl:0:0 is a GPU that gains; opencl:0:0 starts in 0.0 s and takes 0.50 ns a cell,"
                + " 0.25 of them in the kernel, where the processor takes 2.0: a gain from 0.0e+00"
                + " cells on, and the job has 9.9e+01, runs of fits counted with each evaluation\n");
    machine.plug(GPU + ",open crash");
    Typed typed = run("--overwrite");
    assertThat(typed.err())
        .containsPattern(
            "scalesweep: the device opencl:0:0 was lost: its driver ended the process;"
                + " Java's report is .*\n"
                + "scalesweep: the job goes on without opencl:0:0\n"
                + "backend vector: ");
    assertThat(typed).isEqualTo(new Typed(0, here().out(), typed.err()));
    assertThat(results("results")).isEqualTo(results("here"));
  }

  @Test
  void autoLeavesSmallJobsToTheProcessorAndSaysWhy() throws Exception {
    machine.plug("opencl:0:0,GPU,Driver 2,slow start");
    assertThat(run().err())
        .contains(
            "backend vector: ",
            "; vector is the fastest that works here; opencl:0:0 starts in 30000000.0 s and takes"
                + " 0.50 ns a cell, 0.25 of them in the kernel, where the processor takes 2.0: a"
                + " gain from 2.0e+16 cells on, and the job has 9.9e+01, ");
  }

  @Test
  void aDeviceThatWasAskedForAndIsLostEndsTheJob() throws Exception {
    machine.plug(GPU + ",open crash");
    Typed typed = run("--backend", "opencl:0:0", "--quiet");
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .matches(
            "scalesweep: the device opencl:0:0 was lost: its driver ended the process;"
                + " Java's report is .*\n"
                + "scalesweep: backend opencl:0:0 was lost; --backend vector computes without it\n");
  }

  @Test
  void whatADriverPrintedStandsBesideWhatItsErrorIs() throws Exception {
    machine.plug(GPU + ",open refuse");
    assertThat(run("--backend", "opencl:0:0", "--quiet").err())
        .isEqualTo(
            """
            scalesweep: opencl:0:0: its kernels do not compile: not today
            [JNI] ERROR : what native libraries print
            scalesweep: backend opencl:0:0 was lost; --backend vector computes without it
            """);
  }

  @Test
  void anInterruptionEndsBothProcessesInOrder() throws Exception {
    Path err = directory.resolve("err.txt");
    Path job = SmallJob.in(directory);
    List<String> arguments =
        List.of("fit", job.toString(), "--backend", "opencl:0:0", "-o", output().toString());
    Process program =
        builder(arguments, "--set", "fit.bootstrap={replicates: 1000000, starts: all}")
            .redirectError(err.toFile())
            .start();
    while (program.isAlive() && !hasDraws()) {
      Thread.sleep(10);
    }
    List<ProcessHandle> workers = program.descendants().toList();
    program.destroy();
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).as(Files.readString(err)).isEqualTo(143);
    assertThat(workers).hasSize(1).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.readAllLines(err).stream().filter(line -> line.startsWith("scalesweep:")))
        .singleElement()
        .asString()
        .matches("scalesweep: interrupted; \\d+ of 1000000 replicates are kept: .*");
    assertThat(new Results(output()).files()).containsOnlyKeys(".scalesweep", "bootstrap.journal");
  }

  private boolean hasDraws() throws IOException {
    Path journal = output().resolve("bootstrap.journal");
    return Files.exists(journal) && Files.size(journal) > 1000;
  }

  /** What comes of the job in this process. */
  private Typed here() {
    Path here = directory.resolve("here");
    Typed typed = Typed.run("sweep", SmallJob.in(directory), "--set", KNOWN_LAW, "-o", here);
    String out = typed.out().replace(here.toString(), output().toString());
    return new Typed(typed.exitCode(), out, typed.err());
  }

  private Typed run(String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("sweep", SmallJob.in(directory).toString()));
    arguments.addAll(List.of("--set", KNOWN_LAW, "-o", output().toString()));
    arguments.addAll(List.of(options));
    return typed(arguments.toArray(String[]::new));
  }

  private Typed typed(String... arguments) throws IOException, InterruptedException {
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    Process program =
        builder(List.of(arguments))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int exitCode = program.waitFor();
    return new Typed(exitCode, Files.readString(out), withoutWarnings(Files.readString(err)));
  }

  /** Each of the two virtual machines says that a module is an incubator's. */
  private static String withoutWarnings(String err) {
    return err.replaceAll("(?m)^WARNING: Using incubator modules: .*\n", "");
  }

  private ProcessBuilder builder(List<String> arguments, String... more) {
    List<String> options = new ArrayList<>(machine.options());
    options.add("-Dscalesweep.cache=" + cache);
    return ChildProgram.builder(
        options, Stream.concat(arguments.stream(), Stream.of(more)).toList());
  }

  private Path output() {
    return directory.resolve("results");
  }

  private Object results(String output) {
    return new Results(directory.resolve(output)).lasting();
  }
}
