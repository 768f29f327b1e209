/** Lines of equal loss over a plane of any size, found window by window and joined. */
@NullMarked
package dev.scalesweep.sweep.contour;

import org.jspecify.annotations.NullMarked;
