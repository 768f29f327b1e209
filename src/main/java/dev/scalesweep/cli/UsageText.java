package dev.scalesweep.cli;

import dev.scalesweep.input.Wording;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments of a command, in the words of the other messages. */
final class UsageText {
  private UsageText() {}

  static String sentence(ParameterException exception) {
    return exception instanceof UnmatchedArgumentException unmatched
        ? unmatched(unmatched.getUnmatched().getFirst(), exception.getCommandLine())
        : String.valueOf(exception.getMessage()).replaceFirst("^Error: ", "");
  }

  private static String unmatched(String argument, CommandLine command) {
    if (argument.startsWith("-")) {
      String name = argument.replaceFirst("=.*", "");
      Set<String> options = command.getCommandSpec().optionsMap().keySet();
      return "there is no option " + name + "; " + Wording.suggestion(name, options, "the options");
    }
    Set<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "the argument " + Wording.quoted(argument) + " is one too many"
        : "there is no command "
            + Wording.quoted(argument)
            + "; "
            + Wording.suggestion(argument, commands, "the commands");
  }
}
