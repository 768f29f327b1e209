package dev.scalesweep.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a value, as messages and {@code --set} write it: {@code runs.keep_last.per[0]}. */
final class KeyPath {
  private static final Pattern STEP = Pattern.compile("(?:^|\\.)([^.\\[\\]]+)|\\[(\\d{1,9})\\]");

  /** A step down the tree: into a map by its key, into a list by its index. */
  sealed interface Step {
    /** Into a map. */
    record Key(String key) implements Step {}

    /** Into a list, counted from 0. */
    record Index(int index) implements Step {}
  }

  private KeyPath() {}

  /** The path of a key in the map at a path; the root's path is empty. */
  static String key(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The path of an item in the list at a path. */
  static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  /** The steps of a path; none if the text is not a path. */
  static List<Step> steps(String path) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      end = matcher.end();
      String key = matcher.group(1);
      steps.add(
          key == null ? new Step.Index(Integer.parseInt(matcher.group(2))) : new Step.Key(key));
    }
    return end == path.length() ? steps : List.of();
  }
}
