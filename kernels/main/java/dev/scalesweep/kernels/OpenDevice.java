package dev.scalesweep.kernels;

import dev.scalesweep.backend.Device;
import dev.scalesweep.backend.DeviceDescription;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/**
 * A device that is open.
 *
 * @param description what it says of itself
 * @param device TornadoVM's handle of it
 */
record OpenDevice(DeviceDescription description, TornadoDevice device) implements Device {}
