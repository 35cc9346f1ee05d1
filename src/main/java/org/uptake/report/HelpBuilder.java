package org.uptake.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uptake.warehouse.Warehouse;

/** Puts together the pages about the data: downloads, citing, quality, what became known. */
final class HelpBuilder {
  private final SiteIndex site;
  private final HelpModel.Data data;

  HelpBuilder(SiteIndex site, HelpModel.Data data) {
    this.site = site;
    this.data = data;
  }

  static HelpModel.Data read(Warehouse warehouse, List<DataFiles.Table> tables) {
    return new HelpModel.Data(
        Columns.query(warehouse, "known", HelpBuilder::known),
        Columns.query(warehouse, "rejected", HelpBuilder::rejected),
        tables);
  }

  private static HelpModel.Known known(ResultSet r) throws SQLException {
    return new HelpModel.Known(
        Columns.day(r, "day").orElseThrow(),
        Columns.text(r, "what"),
        Columns.text(r, "subject"),
        r.getLong("facts"));
  }

  private static HelpModel.Rejected rejected(ResultSet r) throws SQLException {
    return new HelpModel.Rejected(
        Columns.text(r, "source_id"),
        Columns.text(r, "snapshot_id"),
        Columns.text(r, "locator"),
        Columns.text(r, "row_as_printed"),
        Columns.text(r, "reason"));
  }

  HelpModel.Downloads downloads() {
    List<HelpModel.File> files =
        data.tables().stream()
            .map(
                t ->
                    new HelpModel.File(
                        t.name(),
                        Text.of("file." + t.name().replace(".csv", "")),
                        t.rows(),
                        t.bytes(),
                        t.sha256(),
                        t.columns()))
            .toList();
    List<HelpModel.Column> columns =
        data.tables().stream()
            .flatMap(t -> t.columns().stream())
            .distinct()
            .sorted()
            .flatMap(
                c -> Text.held("column." + c).stream().map(text -> new HelpModel.Column(c, text)))
            .toList();
    return new HelpModel.Downloads(files, columns);
  }

  /** The latest day on which a document of the site was public or taken in. */
  HelpModel.Citing citing() {
    LocalDate latest =
        site.data().snapshots().stream()
            .map(HelpBuilder::day)
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new IllegalStateException("the warehouse holds no document"));
    return new HelpModel.Citing(latest, latest.getYear());
  }

  HelpModel.Quality quality() {
    Map<List<String>, Long> kinds =
        site.data().findings().stream()
            .collect(
                Collectors.groupingBy(
                    f -> List.of(f.kind(), f.severity()),
                    () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                    Collectors.counting()));
    return new HelpModel.Quality(
        new CheckBuilder(site).sources().sources(),
        kinds.entrySet().stream()
            .map(e -> new HelpModel.KindCount(e.getKey().get(0), e.getKey().get(1), e.getValue()))
            .toList(),
        data.rejected(),
        site.data().measured().holdings(),
        site.data().sums().stream().filter(Site.SumRow::differs).toList());
  }

  /** The days on which something became known, newest first. */
  List<HelpModel.Day> days() {
    Map<LocalDate, List<Site.SnapshotRow>> documents =
        site.data().snapshots().stream().collect(Collectors.groupingBy(HelpBuilder::day));
    Map<LocalDate, List<HelpModel.Line>> lines = new TreeMap<>(Comparator.reverseOrder());
    documents.keySet().forEach(day -> lines.put(day, new ArrayList<>()));
    for (HelpModel.Known known : data.known()) {
      lines.computeIfAbsent(known.day(), d -> new ArrayList<>()).add(line(known));
    }
    return lines.entrySet().stream()
        .map(
            e ->
                new HelpModel.Day(
                    e.getKey(),
                    documents.getOrDefault(e.getKey(), List.of()),
                    List.copyOf(e.getValue()),
                    totals(e.getValue())))
        .toList();
  }

  HelpModel.News news() {
    Map<Integer, List<HelpModel.Day>> years = new TreeMap<>(Comparator.reverseOrder());
    for (HelpModel.Day day : days()) {
      years.computeIfAbsent(day.day().getYear(), y -> new ArrayList<>()).add(day);
    }
    return new HelpModel.News(
        years.entrySet().stream()
            .map(e -> new HelpModel.Year(e.getKey(), List.copyOf(e.getValue())))
            .toList());
  }

  private static SortedMap<String, Long> totals(List<HelpModel.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                HelpModel.Line::what, TreeMap::new, Collectors.summingLong(HelpModel.Line::facts)));
  }

  private HelpModel.Line line(HelpModel.Known known) {
    return switch (known.what()) {
      case "policies", "events", "withdrawn" ->
          new HelpModel.Line(
              known.what(),
              Text.family(known.subject(), "name"),
              FamilyPaths.page(known.subject()),
              known.facts());
      case "revisions" ->
          new HelpModel.Line(
              known.what(),
              Text.word("news.level", known.subject()),
              "revisions.html",
              known.facts());
      default ->
          new HelpModel.Line(
              known.what(),
              site.data().sources().stream()
                  .filter(s -> s.sourceId().equals(known.subject()))
                  .map(Site.SourceRow::title)
                  .findFirst()
                  .orElse(known.subject()),
              "sources.html#" + Words.anchor(known.subject()),
              known.facts());
    };
  }

  private static LocalDate day(Site.SnapshotRow snapshot) {
    return snapshot.publishedOn().orElse(snapshot.retrievedAt());
  }
}
