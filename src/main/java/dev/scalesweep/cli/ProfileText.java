package dev.scalesweep.cli;

import dev.scalesweep.profile.Profile;
import dev.scalesweep.profile.ProfileEnd;
import dev.scalesweep.profile.ProfileInterval;
import dev.scalesweep.report.PeopleNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a profile says, for people: the widest of its intervals, and what is to be known. */
final class ProfileText {
  private static final int DIGITS = 5;
  private static final double LEAST_COUNT = 1e6;

  private ProfileText() {}

  /** Such as {@code profile of alpha: 0.32272 to 0.36912 (95%)}. */
  static List<String> lines(Profile profile) {
    ProfileInterval widest =
        profile.intervals().stream()
            .max(Comparator.comparingDouble(ProfileInterval::level))
            .orElseThrow();
    List<String> lines = new ArrayList<>();
    lines.add(
        "profile of "
            + profile.name()
            + ": "
            + end(widest.lower())
            + " to "
            + end(widest.upper())
            + " ("
            + PeopleNumber.shortest(widest.level(), 3)
            + "%)");
    addReason("below", widest.lower(), lines);
    addReason("above", widest.upper(), lines);
    profile.notes().forEach(note -> lines.add("  " + note));
    return lines;
  }

  private static void addReason(String side, ProfileEnd end, List<String> lines) {
    if (end.isOpen()) {
      lines.add("  " + side + ": " + end.reason());
    }
  }

  private static String end(ProfileEnd end) {
    if (end.isOpen()) {
      return "open";
    }
    return Math.abs(end.value()) < LEAST_COUNT
        ? PeopleNumber.digits(end.value(), DIGITS)
        : PeopleNumber.count(end.value());
  }
}
