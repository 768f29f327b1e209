package dev.scalesweep.cli;

import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.job.PartInterrupted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
    name = "scalesweep",
    description = "Fits neural scaling laws to training runs and sweeps them over grids.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      FitCommand.class,
      SweepCommand.class,
      MergeCommand.class,
      PlanCommand.class,
      ExplainCommand.class,
      CompareCommand.class,
      FlopsCommand.class,
      LawsCommand.class,
      DevicesCommand.class,
      ValidateCommand.class,
      SimulateCommand.class,
      ReportCommand.class
    },
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:the job or a part of it failed",
      "  2:a mistake in the command, the config or the data",
      "  3:the fit is not identifiable: the runs do not determine what it is asked",
      "130:interrupted"
    })
public final class Main {
  static final int FAILED = 1;
  static final int MISTAKEN = 2;
  static final int NOT_IDENTIFIABLE = 3;
  static final int INTERRUPTED = 130;

  private Main() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    Interruption interruption = Interruption.watch();
    CommandLine command = commandLine();
    DeviceWorker.enter(command);
    int exitCode = execute(command, arguments);
    command.getOut().flush();
    interruption.over();
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setUsageHelpAutoWidth(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Main::refuse)
        .setExecutionExceptionHandler(Main::report);
  }

  static int execute(CommandLine command, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      say(
          command,
          "Java's memory of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB is too small for this; give it more, such as SCALESWEEP_JAVA_OPTS=-Xmx8g");
      return FAILED;
    }
  }

  private static int refuse(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    say(command, UsageText.sentence(exception) + "; see " + help);
    return MISTAKEN;
  }

  /** A user's mistake is told in its one sentence; a defect of the program shows its trace. */
  private static int report(Exception exception, CommandLine command, ParseResult arguments) {
    // An interrupted write fails with an exception of its own and leaves the thread's mark.
    if (exception instanceof InterruptedException || Thread.interrupted()) {
      say(
          command,
          exception instanceof PartInterrupted
              ? exception.getMessage()
              : "interrupted; the files that were finished are kept");
      return INTERRUPTED;
    }
    return switch (exception) {
      case Mistake mistake -> {
        say(command, mistake.getMessage());
        yield MISTAKEN;
      }
      case DeviceLost lost -> {
        say(command, lost.getMessage());
        yield DeviceWorker.LOST;
      }
      case Failure failure -> {
        say(command, failure.getMessage());
        yield FAILED;
      }
      default -> {
        exception.printStackTrace(command.getErr());
        say(command, "this is a defect of scalesweep; please report it with the lines above");
        yield FAILED;
      }
    };
  }

  static void say(CommandLine command, @Nullable String message) {
    command.getErr().println("scalesweep: " + message);
    command.getErr().flush();
  }
}
