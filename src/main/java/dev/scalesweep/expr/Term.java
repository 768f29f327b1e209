package dev.scalesweep.expr;

/** What a stretch of formula text can stand for: a number, a condition or a text. */
sealed interface Term permits Expr, Condition, Text {}
