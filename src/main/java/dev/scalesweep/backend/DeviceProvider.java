package dev.scalesweep.backend;

import java.time.Instant;
import java.util.List;

/**
 * A library of devices, found as a service where it is installed. A driver can end the process or
 * never return; who calls this for the first time on a machine does so in a process of its own.
 */
public interface DeviceProvider {
  /**
   * Every device that the library sees.
   *
   * @throws dev.scalesweep.input.Failure if it sees none or cannot start; says why and what helps
   */
  List<DeviceDescription> devices();

  /**
   * Computes a little on a device and compares.
   *
   * @param name one of {@link #devices}
   * @throws dev.scalesweep.input.Failure if nothing or something else came out; says what
   */
  void tryOut(String name, Precision precision);

  /**
   * How fast a device is beside the processor.
   *
   * @param name one of {@link #devices}, which computes in double precision
   * @param begun when this process began
   * @throws dev.scalesweep.input.Failure if the device does not do the work
   * @throws InterruptedException if this thread is interrupted
   */
  default Pace pace(String name, Instant begun) throws InterruptedException {
    return PaceTrial.of(open(name), begun, Backends.choose(Backends.AUTO).backend());
  }

  /**
   * A device, ready to compute.
   *
   * @param name one of {@link #devices}
   * @throws dev.scalesweep.input.Failure if the device is no longer there
   */
  Device open(String name);
}
