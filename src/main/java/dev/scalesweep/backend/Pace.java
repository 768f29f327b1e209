package dev.scalesweep.backend;

import java.util.Locale;

/**
 * How fast a device is beside the processor, as measured.
 *
 * @param start what it takes until a device computes, in seconds
 * @param cell the time of a cell on the device until it is in this machine's memory, in nanoseconds
 * @param kernel the time of a cell in the kernel alone, in nanoseconds
 * @param processor the time of a cell on all threads of the processor, in nanoseconds
 */
public record Pace(double start, double cell, double kernel, double processor) {
  private static final double NANOSECONDS = 1e9;

  /** What the device saves, without its start, in nanoseconds a cell; negative if it loses. */
  private double gain(Amount amount) {
    double saved =
        amount.cells() * (processor - cell) + amount.evaluations() * (processor - kernel);
    return amount.total() > 0 ? saved / amount.total() : 0;
  }

  /** Whether a device is done sooner than the processor. */
  public boolean isGain(Amount amount) {
    return gain(amount) * amount.total() > start * NANOSECONDS;
  }

  /** The reckoning, for the log. */
  public String text(Amount amount) {
    double gain = gain(amount);
    String from =
        gain > 0
            ? String.format(Locale.ROOT, "a gain from %.1e cells on", start * NANOSECONDS / gain)
            : "no gain";
    return String.format(
        Locale.ROOT,
        "starts in %.1f s and takes %.2g ns a cell, %.2g of them in the kernel, where the processor"
            + " takes %.2g: %s, and the job has %.1e, runs of fits counted with each evaluation",
        start,
        cell,
        kernel,
        processor,
        from,
        amount.total());
  }

  /** As a line that {@link #parse} reads. */
  public String line() {
    return start + " " + cell + " " + kernel + " " + processor;
  }

  /** What {@link #line} has written. */
  public static Pace parse(String line) {
    String[] fields = line.split(" ", -1);
    return new Pace(
        Double.parseDouble(fields[0]),
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]),
        Double.parseDouble(fields[3]));
  }
}
