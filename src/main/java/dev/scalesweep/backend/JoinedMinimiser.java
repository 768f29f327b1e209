package dev.scalesweep.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Several devices that share the samples of a {@link Minimiser}, or, where these are few, the
 * starts: what one device begins with, the next begins one further, by turns.
 */
final class JoinedMinimiser implements Minimiser {
  /** So many samples for each device that none waits long for the others at the end. */
  private static final int ENOUGH_SAMPLES = 8;

  private final List<Part> parts = new ArrayList<>();

  /**
   * @param devices how many
   * @param minimisers makes that of a device, by its number, of its part of the inputs
   */
  JoinedMinimiser(
      MinimiserInputs inputs,
      int devices,
      BiFunction<Integer, MinimiserInputs, Minimiser> minimisers) {
    boolean bySample = inputs.sampleCount() >= ENOUGH_SAMPLES * devices;
    for (int device = 0; device < devices; device++) {
      int[] mine = turns(device, devices, bySample ? inputs.sampleCount() : inputs.starts().length);
      if (mine.length > 0) {
        MinimiserInputs part = bySample ? ofSamples(inputs, mine) : ofStarts(inputs, mine);
        parts.add(new Part(minimisers.apply(device, part), mine, bySample));
      }
    }
  }

  private static int[] turns(int first, int step, int end) {
    return IntStream.iterate(first, it -> it < end, it -> it + step).toArray();
  }

  private static MinimiserInputs ofSamples(MinimiserInputs whole, int[] mine) {
    return whole.with(whole.starts(), it -> whole.samples().apply(mine[it]), mine.length);
  }

  private static MinimiserInputs ofStarts(MinimiserInputs whole, int[] mine) {
    double[][] starts =
        IntStream.of(mine).mapToObj(it -> whole.starts()[it]).toArray(double[][]::new);
    return whole.with(starts, whole.samples(), whole.sampleCount());
  }

  @Override
  public void run(MinimumSink sink) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Workers.run(parts.size(), () -> parts.get(next.getAndIncrement()).run(sink));
  }

  /**
   * What one device does.
   *
   * @param mine which of the samples, or of the starts
   */
  private record Part(Minimiser minimiser, int[] mine, boolean bySample) {
    void run(MinimumSink sink) {
      try {
        minimiser.run((sample, start, result) -> ended(sink, sample, start, result));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void ended(MinimumSink sink, int sample, int start, MinimumSink.Result result) {
      synchronized (sink) {
        sink.ended(bySample ? mine[sample] : sample, bySample ? start : mine[start], result);
      }
    }
  }
}
