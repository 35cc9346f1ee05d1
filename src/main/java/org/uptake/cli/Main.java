package org.uptake.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.uptake.model.SourceException;
import org.uptake.warehouse.WarehouseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code uptake} command. */
@Command(
    name = "uptake",
    mixinStandardHelpOptions = true,
    version = "uptake 0.1.0",
    description =
        "How local immigrant policies spread, joined to placements of unaccompanied children.",
    subcommands = {
      RunCommand.class,
      FetchCommand.class,
      QueryCommand.class,
      CheckCommand.class,
      CiteCommand.class,
      ChartCommand.class,
      BriefCommand.class,
      DiffCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  anything else",
      "  2  wrong usage",
      "  3  published, or fetched, but a source is stale or degraded",
      "  4  checks failed, nothing published",
      "  5  another run holds the lock"
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine().execute(args));
  }

  /** The command line; bad input gives one clear message, never a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (e, args) -> {
              CommandLine command = e.getCommandLine();
              command.getErr().println(e.getMessage());
              if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
                command
                    .getErr()
                    .println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
              }
              return ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              if (e instanceof SourceException || e instanceof WarehouseException) {
                command.getErr().println("uptake: " + e.getMessage());
              } else if (e instanceof UncheckedIOException io) {
                command.getErr().println("uptake: " + io.getMessage() + ": " + io.getCause());
              } else {
                command.getErr().println("uptake: unexpected: " + e);
                e.printStackTrace(command.getErr());
              }
              return ExitCode.FAILED;
            });
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Name a command, e.g. uptake run.");
  }
}
