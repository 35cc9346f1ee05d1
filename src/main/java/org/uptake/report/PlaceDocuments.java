package org.uptake.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.report.PageModel.Citation;
import org.uptake.report.PlaceModel.Document;
import org.uptake.report.PlaceModel.Documents;
import org.uptake.report.PlaceModel.Rhythm;

/** The documents behind a page: of its figures, and of the claims that its policies rest on. */
final class PlaceDocuments {
  /** The rhythm of a source of which nothing more will come. */
  private static final String CLOSED = "closed";

  private PlaceDocuments() {}

  static Documents of(
      SiteIndex site,
      List<Citation> citations,
      Stream<String> compared,
      Stream<Site.PolicyRow> policies) {
    List<Document> documents =
        Stream.of(
                Cited.documents(citations).stream().map(Site.SnapshotRow::snapshotId),
                compared,
                policies.flatMap(
                    p ->
                        Stream.concat(Stream.of(p.by()), p.end().stream())
                            .map(Site.Claim::snapshotId)))
            .flatMap(s -> s)
            .filter(id -> !id.isEmpty())
            .distinct()
            .sorted()
            .map(site::snapshot)
            .map(s -> new Document(s, site.source(s.sourceId())))
            .toList();
    return new Documents(
        documents,
        newest(documents.stream().flatMap(d -> d.snapshot().publishedOn().stream())),
        newest(documents.stream().map(d -> d.snapshot().retrievedAt())),
        documents.stream()
            .filter(d -> !d.source().rhythm().equals(CLOSED))
            .map(d -> new Rhythm(d.source().title(), d.source().rhythm()))
            .distinct()
            .toList());
  }

  private static Optional<LocalDate> newest(Stream<LocalDate> days) {
    return days.max(Comparator.naturalOrder());
  }
}
