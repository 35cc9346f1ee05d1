package org.uptake.cli;

import java.nio.file.Path;
import org.uptake.pipeline.Layout;
import picocli.CommandLine.Option;

/** Where the project lies. */
final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "FOLDER",
      defaultValue = "${env:UPTAKE_HOME:-.}",
      description = "The project's folder (default: UPTAKE_HOME, else the current folder).")
  private Path project;

  Layout layout() {
    return Layout.at(project.toAbsolutePath().normalize());
  }
}
