package dev.scalesweep.law;

/** The space in which a parameter is fitted. */
public enum Transform {
  /** The parameter as it is. */
  NONE {
    @Override
    public double toFitted(double value) {
      return value;
    }

    @Override
    public double toNatural(double fitted) {
      return fitted;
    }
  },
  /** The logarithm of the parameter, which is positive. */
  LOG {
    @Override
    public double toFitted(double value) {
      return StrictMath.log(value);
    }

    @Override
    public double toNatural(double fitted) {
      return StrictMath.exp(fitted);
    }
  };

  /** From the formula's own space to the fitted space. */
  public abstract double toFitted(double value);

  /** From the fitted space to the formula's own space. */
  public abstract double toNatural(double fitted);
}
