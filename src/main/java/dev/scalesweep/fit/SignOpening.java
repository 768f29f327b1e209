package dev.scalesweep.fit;

/** First steps by the signs of the gradient. */
record SignOpening(SignSteps steps) implements Opening<LevenbergMarquardt> {
  @Override
  public double[] start(int lane) {
    return steps.start(lane);
  }

  @Override
  public void run() {
    steps.run();
  }

  @Override
  public void begin(int lane, LevenbergMarquardt descent) {
    QuasiNewton signs = steps.of(lane);
    descent.begin(signs.trial(), signs.evaluations());
  }
}
