package dev.scalesweep.backend;

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
   * A device, ready to compute.
   *
   * @param name one of {@link #devices}
   * @throws dev.scalesweep.input.Failure if the device is no longer there
   */
  Device open(String name);
}
