package dev.scalesweep.cli;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import dev.scalesweep.job.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shards as people write them: 3/8. */
final class ShardNumber {
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  private ShardNumber() {}

  /**
   * The shard.
   *
   * @param option that it was given with
   */
  static Shard parse(String option, String text) {
    Matcher matcher = SHARD.matcher(text);
    if (!matcher.matches()) {
      throw mistake(option, text);
    }
    int number = Integer.parseInt(matcher.group(1));
    int count = Integer.parseInt(matcher.group(2));
    if (number < 1 || number > count) {
      throw mistake(option, text);
    }
    return new Shard(number, count);
  }

  private static Mistake mistake(String option, String text) {
    return new Mistake(
        option + " is " + Wording.quoted(text) + "; 1/8 to 8/8 would be right, for eight shards");
  }
}
