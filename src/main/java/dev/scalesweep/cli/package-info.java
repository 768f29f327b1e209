/**
 * The command line: one small class for each sub-command. Results on stdout, all else on stderr.
 */
@NullMarked
package dev.scalesweep.cli;

import org.jspecify.annotations.NullMarked;
