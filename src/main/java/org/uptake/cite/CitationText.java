package org.uptake.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.report.Text;
import org.uptake.report.Words;

/** A citation in words, for a terminal or to be pasted; the words are those of {@code cite.*}. */
public final class CitationText {
  private CitationText() {}

  /** A figure of a place: a sentence that can be quoted, then what it rests on, line by line. */
  public static List<String> lines(NamedPlace place, CitableFigure figure) {
    List<String> lines = new ArrayList<>();
    lines.add(Text.of("cite.head", String.valueOf(figure.fiscalYear()), standing(figure)));
    lines.add("  " + sentence(place, figure));
    figure.revisions().forEach(r -> line(lines, "revised", revision(r)));
    figure.document().ifPresent(document -> basis(lines, figure, document));
    return lines;
  }

  /** The sentence to quote: the figure, its days, its standing and its document. */
  public static String sentence(NamedPlace place, CitableFigure figure) {
    String said =
        Text.of(
            "cite.says." + key(figure),
            Text.of("cite.year", String.valueOf(figure.fiscalYear()))
                + days(figure)
                + (figure.revisions().isEmpty() ? "" : Text.of("cite.revisedMark")),
            figure.value().isPresent() ? Words.count(figure.value().getAsLong()) : "",
            place.label(),
            figure.bounds().map(b -> Words.count(b.atLeast())).orElse(""),
            figure.bounds().map(b -> Words.count(b.atMost())).orElse(""));
    return figure
        .document()
        .map(document -> said + " " + reference(document, figure.cell()) + ".")
        .orElse(said + ".");
  }

  /** A figure that somebody else printed, and what it rests on. */
  public static List<String> claim(CitableClaim claim) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + Text.of(
                "cite.claim",
                claim.printed(),
                claim.what().replace('_', ' '),
                Words.day(claim.start()),
                claim.end().map(Words::day).orElse(Text.of("cite.claim.noEnd")),
                claim.publication(),
                Words.day(claim.knownFrom())));
    line(lines, "verdict", Text.word("verdict", claim.verdict()));
    line(lines, "address", claim.address());
    line(lines, "row", claim.where());
    return lines;
  }

  private static String revision(CitableFigure.Revision revision) {
    return Text.of(
        "cite.revision",
        Words.day(revision.until()),
        revision.value().isPresent()
            ? Words.count(revision.value().getAsLong())
            : Words.plain(revision.status()),
        revision.locator(),
        revision.file(),
        revision.sha256());
  }

  private static String key(CitableFigure figure) {
    if (figure.value().isPresent()) {
      return figure.status().equals("derived") ? "derived" : "value";
    }
    if (figure.bounds().filter(b -> b.atMost() == 0).isPresent()) {
      return "nothing_left";
    }
    return figure.status().equals("below_threshold") && figure.bounds().isEmpty()
        ? "below_threshold_unbounded"
        : figure.status();
  }

  private static String standing(CitableFigure figure) {
    String partial =
        figure.period().filter(d -> !d.complete()).map(d -> Text.of("cite.partial")).orElse("");
    return Words.plain(figure.status()) + partial;
  }

  private static String days(CitableFigure figure) {
    Optional<CitableFigure.Days> days = figure.period().filter(d -> !d.complete());
    if (days.isEmpty()) {
      return "";
    }
    CitableFigure.Days part = days.get();
    if (part.end().isEmpty()) {
      return Text.of("cite.days.open", Words.day(part.start()));
    }
    return Text.of(
        part.inferred() ? "cite.days.inferred" : "cite.days",
        Words.day(part.start()),
        Words.day(part.end().get()));
  }

  private static String reference(
      CitableFigure.Document document, Optional<CitableFigure.Cell> cell) {
    return Text.of(
        "cite.reference",
        document.credit(),
        document.title(),
        cell.map(CitableFigure.Cell::locator).orElse(""),
        publicBy(document),
        Words.day(document.retrievedAt()),
        document.sha256());
  }

  private static String publicBy(CitableFigure.Document document) {
    return document.knownBasis().equals("taken_in")
        ? Text.of("cite.noDay")
        : Text.of("cite.publicBy", Words.day(document.knownFrom()));
  }

  private static void basis(
      List<String> lines, CitableFigure figure, CitableFigure.Document document) {
    figure.cell().ifPresent(cell -> cell(lines, cell));
    line(lines, "note", figure.note());
    line(lines, "bounds", figure.bounds().map(b -> Text.of("cite.basis." + b.basis())).orElse(""));
    figure.total().ifPresent(total -> line(lines, "total", total(total)));
    line(lines, "document", document.file());
    line(lines, "sha256", document.sha256());
    line(lines, "address", document.url());
    line(lines, "origin", origin(document));
    line(lines, "copy", (document.copyState() + ". " + document.copyNote()).strip());
    line(lines, "licence", document.licence());
  }

  private static String total(CitableFigure.Total total) {
    CitableFigure.Cell cell = total.cell();
    return Text.of(
        "cite.total",
        cell.rowLabel(),
        cell.printed(),
        cell.locator(),
        cell.column(),
        total.file(),
        total.sha256());
  }

  private static String origin(CitableFigure.Document document) {
    return document.transcribes().isEmpty()
        ? document.origin()
        : document.origin() + ": " + document.transcribes();
  }

  private static void cell(List<String> lines, CitableFigure.Cell cell) {
    if (!cell.names()) {
      line(lines, "list", Text.of("cite.unnamed", cell.locator()));
      return;
    }
    line(lines, "cell", cell.locator());
    line(lines, "printed", "'" + cell.printed() + "'");
    line(lines, "row", cell.row());
    line(lines, "column", cell.column());
  }

  private static void line(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(String.format("    %-9s %s", label, text));
    }
  }
}
