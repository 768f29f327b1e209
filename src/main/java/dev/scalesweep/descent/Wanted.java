package dev.scalesweep.descent;

/** What a fit wants to be told next, see {@link Minimisation#wanted}. */
public final class Wanted {
  /** Nothing: it has ended. */
  public static final int NOTHING = 0;

  /** The objective and its gradient. */
  public static final int GRADIENT = 1;

  /** The objective, its gradient and its curvature. */
  public static final int CURVATURE = 2;

  private Wanted() {}
}
