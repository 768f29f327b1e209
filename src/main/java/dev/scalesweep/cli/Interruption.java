package dev.scalesweep.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the program end in order when somebody presses Ctrl-C: its main thread is interrupted and
 * has time to say so and to put away what it was writing, before the virtual machine stops. The
 * exit code is the one that the virtual machine gives the signal: 130 for Ctrl-C.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 10;

  private final Thread worker;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** Watches over this thread. */
  static Interruption watch() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::shutDown, "interruption"));
    return interruption;
  }

  /** Says that the thread has nothing more to do. */
  void over() {
    ended.countDown();
  }

  private void shutDown() {
    worker.interrupt();
    try {
      boolean inOrder = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inOrder) {
        System.err.println("scalesweep: interrupted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
