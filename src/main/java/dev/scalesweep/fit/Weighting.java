package dev.scalesweep.fit;

/** How the runs of an objective are weighted. */
public enum Weighting {
  /** All count alike. */
  NONE,
  /** Each has its weight. */
  BY_RUN,
  /** Each has its weight in each lane. */
  BY_LANE
}
