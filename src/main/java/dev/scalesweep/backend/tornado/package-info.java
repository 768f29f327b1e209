/**
 * What the engine knows of TornadoVM without loading it: where its SDK is, the options of a virtual
 * machine with it, and, from processes of their own, which devices there are and whether they
 * compute. A driver may end such a process or hang in it; the answer is then a sentence.
 */
@NullMarked
package dev.scalesweep.backend.tornado;

import org.jspecify.annotations.NullMarked;
