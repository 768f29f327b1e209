package dev.scalesweep.kernels;

import dev.scalesweep.backend.Device;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.backend.DeviceProvider;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.ac.manchester.tornado.api.TornadoBackend;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider;

/** Every device of every backend that TornadoVM reports, whatever it is called. */
public final class TornadoProvider implements DeviceProvider {
  @Override
  public List<DeviceDescription> devices() {
    return all().stream().map(Descriptions::of).toList();
  }

  @Override
  public void tryOut(String name, Precision precision) {
    new Trial(require(name)).run(precision);
  }

  @Override
  public Device open(String name) {
    return new OpenDevice(Descriptions.of(require(name)), require(name));
  }

  private static TornadoDevice require(String name) {
    return find(name)
        .orElseThrow(() -> new DeviceLost("the device " + name + " is no longer there"));
  }

  private static Optional<TornadoDevice> find(String name) {
    return all().stream().filter(it -> Descriptions.name(it).equals(name)).findFirst();
  }

  private static List<TornadoDevice> all() {
    List<TornadoDevice> devices = new ArrayList<>();
    TornadoRuntime runtime = runtime();
    for (int i = 0; i < runtime.getNumBackends(); i++) {
      TornadoBackend backend = runtime.getBackend(i);
      for (int j = 0; j < backend.getNumDevices(); j++) {
        devices.add(backend.getDevice(j));
      }
    }
    return devices;
  }

  /** TornadoVM loads its drivers in a static initialiser; what goes wrong there is an Error. */
  private static TornadoRuntime runtime() {
    try {
      return TornadoRuntimeProvider.getTornadoRuntime();
    } catch (LinkageError | RuntimeException e) {
      throw new Failure(Troubles.sentence(e), e);
    }
  }
}
