package dev.scalesweep.cli;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.law.LawCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that reads a config. */
final class ConfigOptions {
  @Parameters(paramLabel = "CONFIG", description = "The job, a YAML file.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Overrides one key of the config, such as fit.objective.delta=1e-4; can be repeated.")
  private List<String> overrides = List.of();

  Path config() {
    return Objects.requireNonNull(config);
  }

  Job job() {
    return JobReader.read(config(), overrides, LawCatalog.ofInstallation());
  }
}
