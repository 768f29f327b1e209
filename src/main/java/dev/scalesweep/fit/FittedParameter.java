package dev.scalesweep.fit;

import dev.scalesweep.law.Bounds;
import java.util.Optional;

/**
 * A parameter with the value that a fit gave it.
 *
 * @param name such as {@code alpha}, or {@code E[books]} where each group has its own value
 * @param value in the formula's own space
 * @param varies whether it follows from anything that the fit moved
 * @param constraint what the job laid down about it, if anything
 * @param bounds between which the fit moved it, in the formula's own space; {@link Bounds#NONE} for
 *     one that was not moved
 * @param onBound the bound that it sits on, see {@link Coordinate#onBound}
 */
public record FittedParameter(
    String name,
    double value,
    boolean varies,
    Optional<Constraint> constraint,
    Bounds bounds,
    Optional<BoundEnd> onBound) {}
