package dev.scalesweep.backend;

/** A device that is open: what it can do beyond what every backend does. */
public interface Device {
  /** What it says of itself. */
  DeviceDescription description();
}
