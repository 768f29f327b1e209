package dev.scalesweep.cli;

import dev.scalesweep.data.AtomicFile;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.job.Version;
import dev.scalesweep.law.Law;
import dev.scalesweep.simulate.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scalesweep simulate}. */
@Command(
    name = "simulate",
    description = {
      "Makes runs from a law, as a CSV file whose first line is the command that makes it again.",
      "The same command gives the same bytes on every machine. Numbers may be written as 1e9, 300M,"
          + " 70B or 1.4T."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  A grid of 16 × 15 runs, and 240 runs at random:",
      "    scalesweep simulate --fit besiroglu --range N=50M:16B:16 --range D=1B:1T:15",
      "    scalesweep simulate --fit besiroglu --range N=50M:16B --range D=1B:1T \\",
      "      --count 240",
      "  Three budgets with twelve sizes each, an outlier in fifty, into a file:",
      "    scalesweep simulate --fit besiroglu --range N=50M:16B --range D=1B:1T \\",
      "      --budgets 1e19,1e20,1e21 --points 12 --outliers 0.02 -o runs.csv",
      "  Eight training curves of twenty rows:",
      "    scalesweep simulate --fit hoffmann --range N=50M:16B:8 --values D=100B \\",
      "      --curves 20"
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 1_000_000;

  @ArgGroup(
      validate = false,
      heading = "%nThe law, and its parameters by --fit or by --parameter:%n")
  private SimulateLaw law = new SimulateLaw();

  @ArgGroup(
      validate = false,
      heading = "%nThe runs, a grid over all variables unless --count or --budgets is there:%n")
  private SimulateDesign design = new SimulateDesign();

  @ArgGroup(validate = false, heading = "%nThe noise on the loss:%n")
  private SimulateNoise noise = new SimulateNoise();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private @Nullable Path output;

  @Option(names = "--overwrite", description = "Replace a file that is there.")
  private boolean overwrite;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException {
    CommandText text = new CommandText("scalesweep simulate");
    Law read = law.read(text);
    Simulation simulation =
        new Simulation(
            read,
            law.parameters(read, text),
            design.read(read, text),
            design.checkpoints(read, text),
            noise.read(text),
            noise.seed(text));
    if (simulation.rows() > MOST_ROWS) {
      throw OptionText.mistake("the design has more than " + MOST_ROWS + " rows, the most allowed");
    }
    write(simulation, List.of("simulated: " + text, describe(simulation)));
    return 0;
  }

  private static String describe(Simulation simulation) {
    Law law = simulation.law();
    List<String> values =
        law.parameterNames().stream()
            .map(name -> name + " = " + simulation.parameters().get(name))
            .toList();
    return String.format(
        "law %s: loss = %s; %s; scalesweep %s",
        law.name(),
        LawText.formula(law.loss()),
        String.join(", ", values),
        Version.ofProgram().number());
  }

  private void write(Simulation simulation, List<String> comments) throws IOException {
    Path file = output;
    if (file == null) {
      ByteArrayOutputStream stream = new ByteArrayOutputStream();
      tell(simulation, simulation.write(comments, stream));
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      out.print(stream.toString(StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    refuseExisting(file);
    try (AtomicFile whole = AtomicFile.create(file)) {
      tell(simulation, simulation.write(comments, whole.stream()));
      whole.commit();
    }
  }

  private void refuseExisting(Path file) {
    Place place = Place.of(file.toString());
    if (Files.isDirectory(file)) {
      throw new Mistake(place, "is a directory; a file would be right");
    }
    if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Mistake(
          place, "is there already; choose another file with -o, or replace it with --overwrite");
    }
  }

  private void tell(Simulation simulation, int runs) {
    int leftOut = simulation.design().size() - runs;
    if (leftOut > 0) {
      PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
      err.printf("%d runs; %d more are left out, their D outside its range%n", runs, leftOut);
      err.flush();
    }
  }
}
