package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.DeviceProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory that looks like a machine with a TornadoVM SDK, and devices that are made up. */
public final class FakeMachine {
  /** The system property that names the directory. */
  static final String PROPERTY = "scalesweep.fake.machine";

  private final Path directory;

  /**
   * A machine.
   *
   * @param directory an empty one
   * @param devices as {@link FakeProvider} reads them
   */
  public FakeMachine(Path directory, String... devices) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory.resolve("sdk/etc"));
    release(Sdk.tested());
    Files.writeString(
        directory.resolve("sdk/tornado-argfile.template"), "-D" + PROPERTY + "=" + directory);
    Path services = Files.createDirectories(directory.resolve("kernels/META-INF/services"));
    Files.writeString(
        services.resolve(DeviceProvider.class.getName()), FakeProvider.class.getName());
    plug(devices);
  }

  /** Replaces its devices by others. */
  public void plug(String... devices) throws IOException {
    Files.write(directory.resolve("devices"), List.of(devices));
  }

  /** Replaces its SDK by that of another version. */
  public void release(String version) throws IOException {
    Files.writeString(directory.resolve("sdk/etc/tornado.release"), "version=" + version + "\n");
  }

  /** What the devices were asked, in order, since it was last looked at. */
  List<String> asked() throws IOException {
    Path file = directory.resolve("asked");
    List<String> asked = Files.exists(file) ? Files.readAllLines(file) : List.of();
    Files.deleteIfExists(file);
    return asked;
  }

  /** Its SDK. */
  Sdk sdk() {
    return Sdk.at(directory.resolve("sdk")).orElseThrow();
  }

  /** What is on the class path of processes with devices. */
  String kernels() {
    return directory.resolve("kernels").toString();
  }

  /** The options with which the launcher would start Java on this machine. */
  public List<String> options() {
    return List.of(
        "-D" + Sdk.HOME_PROPERTY + "=" + directory.resolve("sdk"),
        "-D" + TornadoProcess.KERNELS_PROPERTY + "=" + kernels());
  }
}
