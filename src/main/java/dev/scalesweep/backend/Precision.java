package dev.scalesweep.backend;

/** What a device computes in. */
public enum Precision {
  /** IEEE 754 binary32. Every device has it. */
  FLOAT32,
  /** IEEE 754 binary64. Some devices lack it, and many are slow at it. */
  FLOAT64
}
