package org.uptake.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.uptake.diff.FactDiff;
import org.uptake.warehouse.QueryResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code uptake diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Names the facts that changed between two published versions, two warehouse files, or two days as known in the version shown.",
      "Compared are snapshots, places, placements, coverage of lists, policy events, policies, place adoptions and rejections. Exit 0 with and without changes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  uptake diff",
      "  uptake diff --from 2026-11-24-eb111c819d3c --format csv",
      "  uptake diff --from 2014-01-01 --to 2014-10-31"
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "SIDE",
      description =
          "A version, a .duckdb file, or a day (default: the version shown before that of --to).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "SIDE",
      description = "The same (default: the version shown). If one side is a day, both are.")
  private @Nullable String to;

  @Option(
      names = "--locators",
      description =
          "Name also what only stands elsewhere: row locators and documents' hashes; between days, the vintage that shows a figure.")
  private boolean locators;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Override
  public Integer call() {
    DiffSides.Pair sides = sides();
    QueryResult changes = FactDiff.changes(sides.from(), sides.to(), locators);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == ResultFormat.TEXT
            ? DiffText.of(sides.from().name(), sides.to().name(), changes)
            : format.print(changes));
    out.flush();
    return ExitCode.DONE;
  }

  private DiffSides.Pair sides() {
    try {
      return new DiffSides(project.layout()).of(Optional.ofNullable(from), Optional.ofNullable(to));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
