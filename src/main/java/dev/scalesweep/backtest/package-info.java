/**
 * Backtests of laws by rolling origin: fitted to the runs below a threshold, judged by those above
 * it, one threshold after another.
 */
@NullMarked
package dev.scalesweep.backtest;

import org.jspecify.annotations.NullMarked;
