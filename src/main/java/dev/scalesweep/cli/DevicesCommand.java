package dev.scalesweep.cli;

import dev.scalesweep.backend.Availability;
import dev.scalesweep.backend.Backends;
import dev.scalesweep.cli.TextTable.Align;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scalesweep devices}. */
@Command(
    name = "devices",
    description = "Lists every backend: what it is, or why it cannot run here.")
final class DevicesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    TextTable table = new TextTable(Align.LEFT, "BACKEND", "USABLE", "WHAT IT IS, OR WHY NOT");
    for (Availability availability : Backends.list()) {
      table.row(availability.name(), availability.usable() ? "yes" : "no", availability.detail());
    }
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    table.print("", out);
    out.flush();
    return 0;
  }
}
