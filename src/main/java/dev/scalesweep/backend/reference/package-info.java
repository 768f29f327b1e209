/** Plain Java loops, one double at a time: the oracle of every test, and what always runs. */
@NullMarked
package dev.scalesweep.backend.reference;

import org.jspecify.annotations.NullMarked;
