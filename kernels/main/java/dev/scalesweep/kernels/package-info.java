/**
 * Devices of TornadoVM: the kernels, and the plans by which the host runs them. The only place that
 * imports TornadoVM. It is built where an SDK is there and found as a service, so that the engine
 * runs without it.
 */
@NullMarked
package dev.scalesweep.kernels;

import org.jspecify.annotations.NullMarked;
