package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import java.util.List;
import java.util.Map;

/**
 * One small loop of a kernel. It holds at most one exponential or logarithm, so that the
 * just-in-time compiler keeps all of it in registers.
 *
 * @param level what it loops over
 * @param nodes what it computes, operands first; everything else it needs is loaded
 * @param kept the values that it stores for later, with the slot of each in the arrays of the level
 * @param outputs the indices of the program's outputs that it delivers
 * @param leading whether the leading outputs need it; if not, it is left out where these are enough
 */
record Stage(
    Level level,
    List<Node> nodes,
    Map<Node, Integer> kept,
    List<Integer> outputs,
    boolean leading) {}
