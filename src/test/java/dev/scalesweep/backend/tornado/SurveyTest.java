package dev.scalesweep.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.backend.Availability;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Made-up devices, asked in real processes. */
@Timeout(120)
class SurveyTest {
  private static final String GPU = "opencl:0:0,GPU,Driver 1";
  private static final String PROCESSOR = "opencl:1:0,CPU,Driver 2";

  @TempDir private Path directory;

  @Test
  void everyDeviceIsListedWithWhatBecameOfTryingIt() throws Exception {
    FakeMachine machine =
        machine(GPU, PROCESSOR, "ptx:0:0,GPU,Driver 3,fp64 refuse", "cuda:0:0,GPU,Driver 4,refuse");
    assertThat(new Devices(survey(machine)).list())
        .containsExactly(
            new Availability("opencl:0:0", true, "GPU Fake opencl:0:0, 3.0 GiB, Driver 1, fp64"),
            new Availability(
                "opencl:1:0",
                true,
                "CPU Fake opencl:1:0, 3.0 GiB, Driver 2, fp64; a processor, which auto never"
                    + " takes"),
            new Availability(
                "ptx:0:0",
                true,
                "GPU Fake ptx:0:0, 3.0 GiB, Driver 3, no fp64: its kernels do not compile: not"
                    + " today"),
            new Availability(
                "cuda:0:0",
                false,
                "GPU Fake cuda:0:0, 3.0 GiB, Driver 4, it does not compute: its kernels do not"
                    + " compile: not today"));
  }

  @Test
  void aDriverThatEndsTheProcessIsToldWithTheReport() throws Exception {
    Verdict verdict = verdict(machine(GPU + ",crash"));
    assertThat(verdict.best()).isEmpty();
    assertThat(verdict.why())
        .hasValueSatisfying(it ->
            assertThat(it)
                .matches(
                    "its driver ended the process; Java's report is"
                        + " .*/tornado/crash-\\d+\\.log"));
  }

  @Test
  void aDriverThatHangsIsToldWhenPatienceEnds() throws Exception {
    Survey survey = survey(machine(GPU + ",hang"), Duration.ofSeconds(6));
    assertThat(survey.fresh())
        .singleElement()
        .extracting(Candidate::verdict)
        .isEqualTo(
            new Verdict(
                Optional.empty(),
                Optional.empty(),
                Optional.of("no answer in 6 s: its driver hangs")));
  }

  @Test
  void aDeviceWhoseDriverFailsInDoublePrecisionHasFloats() throws Exception {
    Verdict verdict = verdict(machine(GPU + ",fp64 crash"));
    assertThat(verdict.best()).contains(Precision.FLOAT32);
    assertThat(verdict.why().orElseThrow()).startsWith("its driver ended the process; ");
  }

  @Test
  void withoutDevicesTheReasonIsTold() throws Exception {
    Survey survey = survey(machine());
    assertThat(survey.known()).isEmpty();
    assertThatThrownBy(survey::fresh)
        .isInstanceOf(Failure.class)
        .hasMessage("TornadoVM finds no device: no driver is installed");
  }

  @Test
  void anSdkThatJavaDoesNotStartWithIsTold() throws Exception {
    FakeMachine machine = machine(GPU);
    Files.writeString(machine.sdk().home().resolve("tornado-argfile.template"), "-XX:+NoSuch");
    assertThatThrownBy(survey(machine)::fresh)
        .isInstanceOf(Failure.class)
        .hasMessage(
            "TornadoVM finds no device: Java with it ends with the exit code 1: Unrecognized VM"
                + " option 'NoSuch' Error: Could not create the Java Virtual Machine.");
  }

  @Test
  void aBuildWithoutTheModuleIsTold() throws Exception {
    FakeMachine machine = machine(GPU);
    Survey survey =
        survey(
            new TornadoProcess(machine.sdk(), directory.resolve("tornado"), Optional.empty()),
            Duration.ofMinutes(1));
    assertThatThrownBy(survey::fresh)
        .isInstanceOf(Failure.class)
        .hasMessage(
            "TornadoVM finds no device: scalesweep was built without the module kernels; build it"
                + " anew");
  }

  @Test
  void whatIsKnownIsNotAskedAgain() throws Exception {
    FakeMachine machine = machine(GPU);
    List<Candidate> first = survey(machine).known();
    assertThat(machine.asked()).containsExactly("list", "opencl:0:0 FLOAT32", "opencl:0:0 FLOAT64");
    assertThat(survey(machine).known()).isEqualTo(first);
    assertThat(machine.asked()).isEmpty();
    assertThat(survey(machine).fresh()).isEqualTo(first);
    assertThat(machine.asked()).containsExactly("list");
  }

  @Test
  void anotherDriverIsTriedAndSoIsADeviceThatFailed() throws Exception {
    FakeMachine machine = machine(GPU, PROCESSOR + ",refuse");
    survey(machine).known();
    machine.asked();
    machine.plug("opencl:0:0,GPU,Driver 1.1", PROCESSOR);
    assertThat(survey(machine).fresh()).allMatch(it -> it.verdict().allows(Precision.FLOAT64));
    assertThat(machine.asked())
        .containsExactly(
            "list",
            "opencl:0:0 FLOAT32",
            "opencl:0:0 FLOAT64",
            "opencl:1:0 FLOAT32",
            "opencl:1:0 FLOAT64");
  }

  @Test
  void theFirstGpuWithDoublePrecisionIsTheBest() throws Exception {
    Devices devices =
        new Devices(survey(machine(PROCESSOR, "ptx:0:0,GPU,Driver 3,fp64 refuse", GPU)));
    assertThat(devices.best()).map(it -> it.device().name()).contains("opencl:0:0");
    assertThat(
            new Devices(survey(machine(PROCESSOR)))
                .named(List.of("opencl:1:0"))
                .getFirst()
                .device()
                .name())
        .isEqualTo("opencl:1:0");
  }

  @Test
  void aProcessorIsNeverTheBest() throws Exception {
    assertThat(new Devices(survey(machine(PROCESSOR))).best()).isEmpty();
  }

  @Test
  void aDeviceThatCannotBeTakenSaysWhy() throws Exception {
    Devices devices = new Devices(survey(machine(GPU, "ptx:0:0,GPU,Driver 3,fp64 refuse")));
    assertThatThrownBy(() -> devices.named(List.of("opencl:0:1")))
        .isInstanceOf(Mistake.class)
        .hasMessage("there is no device opencl:0:1; the devices here are opencl:0:0, ptx:0:0");
    assertThatThrownBy(() -> devices.named(List.of("ptx:0:0")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "GPU Fake ptx:0:0, 3.0 GiB, Driver 3, no fp64: its kernels do not compile: not today;"
                + " jobs compute in double precision (fp64), which vector has");
  }

  @Test
  void devicesThatComputeTogetherMustBeAlikeAndNamedOnce() throws Exception {
    Devices devices = new Devices(survey(machine(GPU, "opencl:0:1,GPU,Driver 3")));
    assertThatThrownBy(() -> devices.named(List.of("opencl:0:0", "opencl:0:1")))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            "devices that compute together must be alike; opencl:0:0 is GPU Fake opencl:0:0,"
                + " 3.0 GiB, Driver 1, opencl:0:1 is GPU Fake opencl:0:1, 3.0 GiB, Driver 3");
    assertThatThrownBy(() -> devices.named(List.of("opencl:0:0", "opencl:0:0")))
        .isInstanceOf(Mistake.class)
        .hasMessage("a device is named twice: opencl:0:0,opencl:0:0");
  }

  private Verdict verdict(FakeMachine machine) throws InterruptedException {
    return survey(machine).fresh().getFirst().verdict();
  }

  private FakeMachine machine(String... devices) throws IOException {
    return new FakeMachine(directory.resolve("machine"), devices);
  }

  private Survey survey(FakeMachine machine) {
    return survey(machine, Duration.ofMinutes(1));
  }

  private Survey survey(FakeMachine machine, Duration patience) {
    Optional<String> kernels = Optional.of(machine.kernels());
    return survey(
        new TornadoProcess(machine.sdk(), directory.resolve("tornado"), kernels), patience);
  }

  private Survey survey(TornadoProcess processes, Duration patience) {
    Store store = new Store(directory.resolve("answers"));
    return new Survey(new Probe(processes, patience), store, List.of("SDK 1", "JDK 2"));
  }
}
