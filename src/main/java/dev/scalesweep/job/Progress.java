package dev.scalesweep.job;

/** Where a job tells how far it is. */
public interface Progress {
  /**
   * Begins a task.
   *
   * @param what for people, such as {@code fit: starts}
   * @param total how many steps it has
   */
  Task begin(String what, long total);

  /** A task that is under way. */
  interface Task extends AutoCloseable {
    /** More steps are done; called from any thread. */
    void advance(long steps);

    /** The task is over, whether done or not. */
    @Override
    void close();
  }
}
