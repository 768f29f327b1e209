/**
 * What a user wrote: places in files, YAML trees that remember them, quantities such as {@code
 * 70B}, and the one exception that tells a user of a mistake. Knows nothing of laws.
 */
@NullMarked
package dev.scalesweep.input;

import org.jspecify.annotations.NullMarked;
