package org.uptake.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.uptake.run.RunSummary;

/** Prints a run's summary for a person. */
final class SummaryPrinter {
  private final PrintWriter out;
  private final PrintWriter err;

  SummaryPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(RunSummary run) {
    line(
        "%-28s %4s %7s %7s %9s %10s %6s %7s",
        "source", "docs", "rows", "kept", "rejected", "duplicate", "blank", "facts");
    for (RunSummary.SourceLine s : run.sources()) {
      line(
          "%-28s %4d %,7d %,7d %,9d %,10d %,6d %,7d%s",
          s.source(),
          s.documents(),
          s.rows(),
          s.kept(),
          s.rejected(),
          s.duplicate(),
          s.blank(),
          s.facts(),
          s.failed() == 0 ? "" : "   " + s.failed() + " FAILED");
    }
    out.println();
    line("%-28s %9s %9s %9s", "stage", "worked", "reused", "seconds");
    for (RunSummary.StageLine stage : run.stages()) {
      line(
          "%-28s %,9d %,9d %9s", stage.stage(), stage.did(), stage.reused(), seconds(stage.took()));
    }
    line("%-28s %9s %9s %9s", "pipeline, start to end", "", "", seconds(run.pipelineTook()));
    line("%-28s %9s %9s %9s", "whole run", "", "", seconds(run.took()));
    out.println();
    run.messages().forEach(message -> err.println("uptake: " + message));
    if (run.exitCode() == ExitCode.CHECKS_FAILED) {
      out.println("Nothing was published.");
    } else if (run.nothingChanged() && run.exitCode() == ExitCode.DONE) {
      line(
          "Nothing changed since the last run: no stage was repeated. This run took %s s%s.",
          seconds(run.took()),
          run.lastBuildTook()
              .map(t -> "; the last that built took " + seconds(t) + " s")
              .orElse(""));
    } else if (run.pages() > 0) {
      line(
          "Published %,d pages with %,d charts; %,d pages were new or had changed.",
          run.pages(), run.charts(), run.drawn());
    }
    run.version().ifPresent(version -> out.println("Version shown: " + version));
    out.println(
        "Look at reports/current/index.html, or ask: ./uptake query \"FROM placements LIMIT 5\"");
    out.flush();
    err.flush();
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f", took.toMillis() / 1000.0);
  }
}
