package dev.scalesweep.profile;

/** A number that says what to train. */
public enum Decision {
  /** The model size for a budget, parameters. */
  N_OPT("N_opt", true),
  /** The number of training tokens for a budget. */
  D_OPT("D_opt", true),
  /** Training tokens per parameter for a budget. */
  TOKENS_PER_PARAMETER("tokens_per_parameter", true),
  /** The loss for a budget, in the law's unit. */
  LOSS("loss", true),
  /** How fast the model size grows with the budget. */
  N_EXPONENT("N_exponent", false),
  /** How fast the number of tokens grows with the budget. */
  D_EXPONENT("D_exponent", false);

  private final String label;
  private final boolean ofBudget;

  Decision(String label, boolean ofBudget) {
    this.label = label;
    this.ofBudget = ofBudget;
  }

  /** The name that configs and results use. */
  public String label() {
    return label;
  }

  /** Whether it is one for each budget. */
  public boolean isOfBudget() {
    return ofBudget;
  }
}
