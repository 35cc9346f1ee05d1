package org.uptake.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.uptake.fetch.FetchClock;
import org.uptake.fetch.FetchLine;
import org.uptake.fetch.Fetcher;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.pipeline.Settings;
import org.uptake.run.RunLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uptake fetch}. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Asks publishers, or a web archive, for documents, and stores what is new.",
      "The next uptake run reads it. Settings stand in uptake.properties; contact must be set."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  uptake fetch",
      "  uptake fetch --archive orr-releases-by-county --from 2014-01-01 --to 2023-12-31"
    })
final class FetchCommand implements Callable<Integer> {
  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Names of pipeline files; without any, all whose pipeline file names hosts that may be"
              + " asked.")
  private @Nullable List<String> names;

  @Option(
      names = "--archive",
      description = "Ask the web archive for its captures of every known address.")
  private boolean archive;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "With --archive: the first day of captures, e.g. 2014-01-01.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "With --archive: the last day of captures.")
  private @Nullable String to;

  @Option(
      names = "--again",
      description = "With --archive: ask again for captures that were missing or refused.")
  private boolean again;

  @Override
  public Integer call() {
    Layout layout = project.layout();
    Optional<Days> days = days();
    List<PipelineFile> sources = sources(layout);
    Settings settings = Settings.read(layout, System.getenv());
    Optional<RunLock> lock = RunLock.tryTake(layout);
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("uptake: another run is going on; wait for its end.");
      return ExitCode.LOCKED;
    }
    try (RunLock held = lock.get()) {
      Fetcher fetcher =
          new Fetcher(layout, settings, FetchClock.real(), new Random(), this::printNote);
      List<FetchLine> lines = new ArrayList<>();
      for (PipelineFile source : sources) {
        FetchLine line =
            days.isPresent()
                ? fetcher.fetchArchive(source, days.get().from(), days.get().to(), again)
                : fetcher.fetch(source);
        print(line);
        lines.add(line);
      }
      return lines.stream().anyMatch(FetchLine::degraded) ? ExitCode.DEGRADED : ExitCode.DONE;
    }
  }

  /** The first and the last day of captures. */
  private record Days(LocalDate from, LocalDate to) {}

  /** The days to ask the archive for; none without {@code --archive}. */
  private Optional<Days> days() {
    Optional<LocalDate> first = Optional.ofNullable(from).map(printed -> day("--from", printed));
    Optional<LocalDate> last = Optional.ofNullable(to).map(printed -> day("--to", printed));
    if (!archive && (first.isPresent() || last.isPresent() || again)) {
      throw usage("--from, --to and --again go with --archive");
    }
    if (!archive) {
      return Optional.empty();
    }
    if (names == null || names.isEmpty()) {
      throw usage("--archive needs the names of sources, e.g. orr-releases-by-county");
    }
    if (first.isEmpty() || last.isEmpty()) {
      throw usage("--archive needs --from and --to, e.g. --from 2014-01-01 --to 2023-12-31");
    }
    if (first.get().isAfter(last.get())) {
      throw usage("--from " + first.get() + " is after --to " + last.get());
    }
    return Optional.of(new Days(first.get(), last.get()));
  }

  private LocalDate day(String option, String printed) {
    try {
      return LocalDate.parse(printed);
    } catch (DateTimeParseException e) {
      throw usage(option + " '" + printed + "' is not a day such as 2021-12-31");
    }
  }

  private List<PipelineFile> sources(Layout layout) {
    List<PipelineFile> all =
        PipelineFiles.readAll(layout).stream().map(PipelineFiles.Hashed::file).toList();
    if (names == null || names.isEmpty()) {
      return all.stream().filter(Fetcher::isFetched).toList();
    }
    List<PipelineFile> named = new ArrayList<>();
    for (String name : names) {
      named.add(
          all.stream()
              .filter(file -> file.source().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      usage(
                          "no pipeline file is called '"
                              + name
                              + "'; known are "
                              + all.stream().map(PipelineFile::source).toList())));
    }
    return named;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(FetchLine line) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d taken, %d known, %d missing, %d refused, %d open%n",
        line.source(), line.taken(), line.known(), line.missing(), line.refused(), line.open());
    out.flush();
  }

  /** As it comes: a fetch may take an hour. */
  private void printNote(String note) {
    spec.commandLine().getOut().println("  " + note);
    spec.commandLine().getOut().flush();
  }
}
