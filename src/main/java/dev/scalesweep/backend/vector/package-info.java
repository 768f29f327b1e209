/** Vector API loops: what runs by default. Nothing here is loaded without the incubator module. */
@NullMarked
package dev.scalesweep.backend.vector;

import org.jspecify.annotations.NullMarked;
