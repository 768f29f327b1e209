package dev.scalesweep.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Turns of phrase that messages share, so that all of them sound alike and none is endless. */
public final class Wording {
  private static final int LONGEST_TEXT = 60;
  private static final int MOST_NAMES = 30;
  private static final String[] SIZES = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
  private static final int LARGEST_SIZE = 1000;
  private static final int SIZE_STEP = 1024;

  private Wording() {}

  /** The text in double quotes, on one line and shortened where it is long. */
  public static String quoted(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    boolean isShort = line.codePointCount(0, line.length()) <= LONGEST_TEXT;
    return "\"" + (isShort ? line : shortened(line)) + "\"";
  }

  private static String shortened(String line) {
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }

  /** The names with commas between them; of very many the first ones and a count. */
  public static String list(Collection<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more <= 0 ? first : first + " and " + more + " more";
  }

  /** The number as a person writes it: {@code 5}, {@code 0.25}, {@code 1.0E24}. */
  public static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  /** So many bytes: {@code 999 B}, {@code 1.2 GiB}. */
  public static String size(double bytes) {
    double number = bytes;
    int unit = 0;
    while (number >= LARGEST_SIZE && unit < SIZES.length - 1) {
      number /= SIZE_STEP;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", number, SIZES[unit]);
  }

  /** Why an access to a file failed. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException it -> "there is no " + it.getFile();
      case FileAlreadyExistsException it -> it.getFile() + " is in the way";
      case FileSystemException it when it.getReason() != null -> it.getReason();
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }

  /**
   * What to do about a name that is not known: a guess, or all known names where none is near.
   *
   * @param what what the names are, such as {@code the keys here}
   */
  public static String suggestion(String unknown, Collection<String> known, String what) {
    return nearest(unknown, known)
        .map(name -> "did you mean " + quoted(name) + "?")
        .orElseGet(() -> what + " are " + list(known));
  }

  /** The known name that an unknown one was most likely meant to be, if one is near. */
  public static Optional<String> nearest(String unknown, Collection<String> known) {
    return known.stream()
        .filter(name -> isNear(unknown, name))
        .min(Comparator.comparingInt(name -> distance(unknown, name)));
  }

  /** Whether one name may well be the other one with a slip of the pen. */
  public static boolean isNear(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int most = longer < 3 ? 0 : (longer + 1) / 3;
    return distance(one, other) <= most;
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}
