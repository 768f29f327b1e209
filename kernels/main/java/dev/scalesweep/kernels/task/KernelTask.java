package dev.scalesweep.kernels.task;

import java.util.List;
import uk.ac.manchester.tornado.api.TaskGraph;

/**
 * What a generated class implements. TornadoVM compiles the method that a method reference names,
 * so the class itself has to write it.
 */
public interface KernelTask {
  /**
   * Adds the {@link #tasks} to a graph.
   *
   * @param arrays the arguments of the kernels, in their order
   */
  TaskGraph build(TaskGraph graph, Object... arrays);

  /** The names of the tasks, in the order in which they run. */
  default List<String> tasks() {
    return List.of(NAME);
  }

  /** The name of the task of a kernel that has but one. */
  String NAME = "kernel";
}
