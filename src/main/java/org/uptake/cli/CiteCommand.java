package org.uptake.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uptake.cite.CitableClaim;
import org.uptake.cite.CitableFigure;
import org.uptake.cite.CitableFigures;
import org.uptake.cite.CitationText;
import org.uptake.cite.DocumentCheck;
import org.uptake.cite.NamedPlace;
import org.uptake.cite.PlaceFinder;
import org.uptake.report.Text;
import org.uptake.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uptake cite}. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description = {
      "Gives each figure of children released for the nation, a state or a county with a sentence to quote and what it rests on: table, row and column as printed, document, hash and days.",
      "With --verify the documents are opened again: hashes are computed and cells read. Figures that others printed for the place follow, as claims."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  uptake cite \"Los Angeles County, CA\" --period FY2021",
      "  uptake cite 37 --period FY2018 --as-known 2021-12-31",
      "  uptake cite TX --verify"
    })
final class CiteCommand implements Callable<Integer> {
  private static final Pattern FISCAL_YEAR = Pattern.compile("(?:fy)?(\\d{4})");

  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PLACE",
      description = "A county with its state, a state, its USPS code, an official code, or US.")
  private String place;

  @Option(
      names = "--period",
      paramLabel = "FYnnnn",
      description = "One federal fiscal year (default: all held).")
  private @Nullable String period;

  @Option(
      names = "--as-known",
      paramLabel = "DAY",
      description = "As known on a day, e.g. 2021-12-31 (default: today).")
  private @Nullable String asKnown;

  @Option(names = "--verify", description = "Open the documents and compare.")
  private boolean verify;

  @Override
  public Integer call() {
    Optional<Integer> year = Optional.ofNullable(period).map(this::fiscalYear);
    LocalDate known = Optional.ofNullable(asKnown).map(this::day).orElseGet(LocalDate::now);
    try (Warehouse warehouse = CurrentWarehouse.open(project.layout())) {
      NamedPlace found = onePlace(new PlaceFinder(warehouse));
      List<CitableFigure> held = CitableFigures.of(warehouse, found.placeId(), known);
      List<CitableFigure> asked =
          held.stream().filter(f -> year.filter(y -> y != f.fiscalYear()).isEmpty()).toList();
      List<CitableClaim> claims =
          CitableFigures.claims(warehouse, found.placeId(), known).stream()
              .filter(c -> year.isEmpty() || c.fiscalYear().equals(OptionalInt.of(year.get())))
              .toList();
      if (asked.isEmpty() && claims.isEmpty()) {
        throw wrong(
            "no figure of "
                + found.label()
                + (period == null ? "" : " for " + period)
                + " is held"
                + (asKnown == null ? "" : ", as known on " + asKnown)
                + years(held));
      }
      return print(found, asked, claims);
    }
  }

  private static String years(List<CitableFigure> held) {
    return held.isEmpty()
        ? "; nothing was public by that day"
        : "; the years told of run from FY"
            + held.get(0).fiscalYear()
            + " to FY"
            + held.get(held.size() - 1).fiscalYear();
  }

  private int print(NamedPlace found, List<CitableFigure> figures, List<CitableClaim> claims) {
    PrintWriter out = spec.commandLine().getOut();
    DocumentCheck check = new DocumentCheck(project.layout());
    int faults = 0;
    out.println(found.label() + (found.geoid().isEmpty() ? "" : " (" + found.geoid() + ")"));
    if (figures.isEmpty()) {
      out.println();
      out.println(Text.of("cite.noSeries"));
    }
    for (CitableFigure figure : figures) {
      out.println();
      CitationText.lines(found, figure).forEach(out::println);
      if (verify && figure.document().isPresent()) {
        Optional<String> fault = check.fault(figure);
        out.printf(Locale.ROOT, "    %-9s %s%n", "verified", fault.orElse("yes"));
        faults += fault.isPresent() ? 1 : 0;
      }
    }
    if (!claims.isEmpty()) {
      out.println();
      out.println(Text.of("cite.claims"));
      claims.forEach(claim -> CitationText.claim(claim).forEach(out::println));
    }
    out.flush();
    return faults == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private NamedPlace onePlace(PlaceFinder finder) {
    List<NamedPlace> found = finder.find(place);
    if (found.isEmpty()) {
      throw wrong(
          "no place answers to '" + place + "'; nearest are " + quoted(finder.nearest(place)));
    }
    if (found.size() > 1) {
      throw wrong(
          "'"
              + place
              + "' may be "
              + quoted(found.stream().map(p -> p.label()).sorted().toList())
              + "; name one");
    }
    return found.get(0);
  }

  private static String quoted(List<String> labels) {
    return String.join(", ", labels.stream().map(l -> '"' + l + '"').toList());
  }

  private int fiscalYear(String printed) {
    Matcher year = FISCAL_YEAR.matcher(printed.toLowerCase(Locale.ROOT));
    if (!year.matches()) {
      throw wrong("--period '" + printed + "' is not a fiscal year such as FY2021");
    }
    return Integer.parseInt(year.group(1));
  }

  private LocalDate day(String printed) {
    try {
      return LocalDate.parse(printed);
    } catch (DateTimeParseException e) {
      throw wrong("--as-known '" + printed + "' is not a day such as 2021-12-31");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
