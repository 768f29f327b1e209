package dev.scalesweep.identify;

import java.util.List;
import java.util.Locale;

/**
 * Whether the runs can answer the question that a fit is asked, by the rules of {@link
 * VerdictRules}.
 *
 * @param grade the answer
 * @param reasons what led to it, one sentence each; none for a usable fit
 * @param notApplied the rules that could not be applied, and why
 */
public record Verdict(Grade grade, List<String> reasons, List<String> notApplied) {
  /** The answers. */
  public enum Grade {
    /** No rule speaks against the fit. */
    USABLE,
    /** It answers, with reasons to doubt. */
    CAUTION,
    /** The runs do not determine what is asked: nothing is to be extrapolated. */
    NOT_IDENTIFIABLE;

    /** The name that results use, such as {@code not identifiable}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether the runs determine what is asked. */
  public boolean isIdentifiable() {
    return grade != Grade.NOT_IDENTIFIABLE;
  }
}
