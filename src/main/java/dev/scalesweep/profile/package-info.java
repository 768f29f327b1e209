/**
 * Profiles: how the least objective rises when a parameter or a decision is held away from its best
 * value, and the intervals in which it does not rise by more than the scatter of the runs explains.
 */
@NullMarked
package dev.scalesweep.profile;

import org.jspecify.annotations.NullMarked;
