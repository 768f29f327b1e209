package dev.scalesweep.cli;

import dev.scalesweep.job.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Version version = Version.ofProgram();
    return new String[] {
      "scalesweep " + version.number() + " (" + version.revision() + ")", "JDK " + Runtime.version()
    };
  }
}
