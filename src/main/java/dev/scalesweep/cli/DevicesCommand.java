package dev.scalesweep.cli;

import dev.scalesweep.backend.Availability;
import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.tornado.Devices;
import dev.scalesweep.backend.tornado.Sdk;
import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.input.Failure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
  public Integer call() throws InterruptedException {
    TextTable table = new TextTable(Align.LEFT, "BACKEND", "USABLE", "WHAT IT IS, OR WHY NOT");
    for (Availability availability : Backends.list()) {
      addTo(table, availability);
    }
    for (Availability availability : devices()) {
      addTo(table, availability);
    }
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    table.print("", out);
    out.flush();
    return 0;
  }

  private List<Availability> devices() throws InterruptedException {
    try {
      Sdk sdk = Sdk.ofMachine();
      CommandLine commandLine = Objects.requireNonNull(command).commandLine();
      sdk.warning().ifPresent(it -> Main.say(commandLine, it));
      return Devices.of(sdk).list();
    } catch (Failure failure) {
      String why = Objects.requireNonNull(failure.getMessage());
      return List.of(new Availability("tornadovm", false, why));
    }
  }

  private static void addTo(TextTable table, Availability availability) {
    table.row(availability.name(), availability.usable() ? "yes" : "no", availability.detail());
  }
}
