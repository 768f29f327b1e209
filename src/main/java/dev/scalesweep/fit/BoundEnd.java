package dev.scalesweep.fit;

import java.util.Locale;

/** One of two bounds. */
public enum BoundEnd {
  LOWER,
  UPPER;

  /** The name that results use: {@code lower}, {@code upper}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
