package org.uptake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.report.BriefModel.Cell;
import org.uptake.report.BriefModel.Citation;
import org.uptake.report.BriefModel.Document;

/**
 * The numbered citations of one brief. Figures of one document share a number, and so do policies
 * that one publication reports.
 */
final class BriefCitations {
  private final SiteIndex site;
  private final Map<List<String>, Entry> entries = new LinkedHashMap<>();

  BriefCitations(SiteIndex site) {
    this.site = site;
  }

  private record Entry(
      int number,
      String credit,
      String title,
      String url,
      Site.SnapshotRow document,
      List<Cell> cells) {}

  /** Cites a figure, and for bounds by what is left over the total; none if no document is held. */
  List<Integer> figure(Site.Figure figure) {
    if (figure.snapshotId().isEmpty()) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    Site.Cell cell =
        new Site.Cell(
            figure.snapshotId().get(),
            figure.locator(),
            figure.printed(),
            figure.rowLabel(),
            figure.columnLabel());
    numbers.add(
        cell(new Cell(figure.placeName(), cell, figure.note(), figure.rowLabel().isEmpty())));
    site.remainder(figure)
        .filter(left -> left.bounds() && figure.atMost().isPresent())
        .flatMap(Site.Remainder::totalCell)
        .ifPresent(total -> numbers.add(total(site.state(figure.state()).name(), total)));
    return numbers;
  }

  /** Cites a state's total. */
  int total(String state, Site.Cell cell) {
    return cell(new Cell(state, cell, "", false));
  }

  private int cell(Cell cell) {
    Site.SnapshotRow document = site.snapshot(cell.cell().snapshotId());
    Site.SourceRow source = site.source(document.sourceId());
    return add(source.credit(), source.title(), document.url(), document, cell);
  }

  /** Cites what a policy's date, or else its status, rests on. */
  int policy(Site.PolicyRow policy, Site.Claim claim) {
    Site.SnapshotRow document = site.snapshot(claim.snapshotId());
    Site.Cell cell = new Site.Cell(claim.snapshotId(), locator(policy, claim), "", "", "");
    return add(
        "",
        claim.sourceTitle(),
        claim.sourceUrl().isEmpty() ? document.url() : claim.sourceUrl(),
        document,
        new Cell(policy.placeName(), cell, "", false));
  }

  private String locator(Site.PolicyRow policy, Site.Claim claim) {
    return site.events(policy.policyId()).stream()
        .filter(
            e ->
                e.event().equals(claim.event())
                    && e.snapshotId().equals(claim.snapshotId())
                    && e.date().equals(claim.date())
                    && e.sourceTitle().equals(claim.sourceTitle()))
        .map(Site.EventRow::locator)
        .findFirst()
        .orElse("");
  }

  private int add(String credit, String title, String url, Site.SnapshotRow document, Cell cell) {
    Entry entry =
        entries.computeIfAbsent(
            List.of(title, url, document.snapshotId()),
            key -> new Entry(entries.size() + 1, credit, title, url, document, new ArrayList<>()));
    if (!entry.cells().contains(cell)) {
      entry.cells().add(cell);
    }
    return entry.number();
  }

  /** All, by number. */
  List<Citation> all() {
    List<Site.SnapshotRow> documents = held();
    return entries.values().stream()
        .map(
            e ->
                new Citation(
                    e.number(),
                    e.credit(),
                    e.title(),
                    e.url(),
                    letter(documents.indexOf(e.document())),
                    List.copyOf(e.cells())))
        .toList();
  }

  /** The documents that hold them, each once. */
  List<Document> documents() {
    List<Site.SnapshotRow> documents = held();
    return documents.stream().map(d -> new Document(letter(documents.indexOf(d)), d)).toList();
  }

  private List<Site.SnapshotRow> held() {
    return entries.values().stream().map(Entry::document).distinct().toList();
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  /** A figure's rate; none if it may not be stated. */
  static Optional<BriefRate> rate(List<BriefRate> rates, Site.Figure figure) {
    return rates.stream()
        .filter(
            r ->
                figure.start().filter(r.start()::equals).isPresent()
                    && figure.end().filter(r.end()::equals).isPresent()
                    && figure.value().isPresent()
                    && figure.value().getAsLong() == r.children())
        .findFirst();
  }
}
