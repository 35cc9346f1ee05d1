package org.uptake.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.uptake.run.RunLock;
import org.uptake.run.RunSummary;
import org.uptake.run.Runner;
import org.uptake.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code uptake run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Builds everything from the bundled and the fetched snapshots, without network, and publishes",
      "it.",
      "What did not change since the last run is not repeated."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  uptake run", "  uptake run --from normalize"})
final class RunCommand implements Callable<Integer> {
  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "STAGE",
      description = "Repeat this stage and those after it: ${COMPLETION-CANDIDATES}.")
  private @Nullable Stage from;

  @Override
  public Integer call() {
    Optional<RunLock> lock = RunLock.tryTake(project.layout());
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("uptake: another run is going on; wait for its end.");
      return ExitCode.LOCKED;
    }
    try (RunLock held = lock.get()) {
      RunSummary summary = new Runner(project.layout(), Optional.ofNullable(from)).run();
      new SummaryPrinter(spec.commandLine().getOut(), spec.commandLine().getErr()).print(summary);
      return summary.exitCode();
    }
  }
}
