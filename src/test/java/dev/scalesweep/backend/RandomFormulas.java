package dev.scalesweep.backend;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Formulas over the whole grammar that are defined wherever their symbols are positive. */
public final class RandomFormulas {
  private final SplittableRandom random;
  private final List<String> symbols;

  /** Formulas that a seed decides, over these symbols. */
  public RandomFormulas(long seed, List<String> symbols) {
    this.random = new SplittableRandom(seed);
    this.symbols = symbols;
  }

  /** A formula that can have any value, nested at most so deep. */
  String next(int depth) {
    return any(depth);
  }

  /** So many formulas. */
  public String[] several(int count, int depth) {
    return Stream.generate(() -> next(depth)).limit(count).toArray(String[]::new);
  }

  private String any(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(10)) {
      case 0 -> any(depth - 1) + " + " + any(depth - 1);
      case 1 -> any(depth - 1) + " - (" + any(depth - 1) + ")";
      case 2 -> "(" + any(depth - 1) + ") * (" + any(depth - 1) + ")";
      case 3 -> "-(" + any(depth - 1) + ")";
      case 4 -> "log(" + positive(depth - 1) + ")";
      case 5 -> "(" + any(depth - 1) + ") / (" + positive(depth - 1) + ")";
      case 6 -> choice() + "(" + any(depth - 1) + ", " + any(depth - 1) + ")";
      case 7 -> "(" + any(depth - 1) + ")^" + (1 + random.nextInt(5));
      default -> positive(depth);
    };
  }

  private String positive(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(9)) {
      case 0 -> positive(depth - 1) + " + " + positive(depth - 1);
      case 1 -> "(" + positive(depth - 1) + ") * (" + positive(depth - 1) + ")";
      case 2 -> "(" + positive(depth - 1) + ") / (" + positive(depth - 1) + ")";
      case 3 -> "(" + positive(depth - 1) + ")^(" + any(depth - 1) + ")";
      case 4 -> "exp(" + any(depth - 1) + ")";
      case 5 -> "sqrt(" + positive(depth - 1) + ")";
      case 6 -> choice() + "(" + positive(depth - 1) + ", " + positive(depth - 1) + ")";
      case 7 -> "(" + positive(depth - 1) + ")^-" + (1 + random.nextInt(3));
      default -> "exp(" + any(depth - 1) + ") / (" + positive(depth - 1) + ")^" + leaf();
    };
  }

  private String choice() {
    return random.nextBoolean() ? "min" : "max";
  }

  private String leaf() {
    return random.nextInt(4) == 0
        ? String.valueOf(random.nextInt(1, 40) / 8.0)
        : symbols.get(random.nextInt(symbols.size()));
  }
}
