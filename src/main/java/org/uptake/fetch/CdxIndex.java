package org.uptake.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.WriteOnce;

/**
 * Asks a web archive's CDX index which captures of an address it holds. Pages that came are kept,
 * so that a query that broke off goes on from there.
 */
final class CdxIndex {
  private static final int ROWS_A_PAGE = 500;
  private static final int MOST_PAGES = 2000;
  private static final int KEY_DIGITS = 16;

  /** So long we give an archive to list what it captured. */
  private static final int DAYS_TO_BE_LISTED = 90;

  private final Archive archive;
  private final SnapshotStore store;
  private final FetchClock clock;
  private final int rowsPerPage;

  /** An index whose pages are kept in a source's store. */
  CdxIndex(Archive archive, SnapshotStore store, FetchClock clock) {
    this(archive, store, clock, ROWS_A_PAGE);
  }

  CdxIndex(Archive archive, SnapshotStore store, FetchClock clock, int rowsPerPage) {
    this.archive = archive;
    this.store = store;
    this.clock = clock;
    this.rowsPerPage = rowsPerPage;
  }

  /**
   * What the index lists.
   *
   * @param rows captures, as far as the index could be read
   * @param problem why it could not be read to its end; empty if it could
   */
  record Listed(List<CdxRow> rows, Optional<Answer> problem) {
    private static Listed broken(List<CdxRow> rows, String problem) {
      return new Listed(rows, Optional.of(Answer.failed(problem)));
    }
  }

  /** A page as kept in the store. */
  private record KeptPage(String query, Instant askedAt, CdxPage page) {}

  /** The captures of an address from one day to another, both included. */
  Listed captures(String address, LocalDate from, LocalDate to) {
    String query = query(address, from, to);
    Path folder =
        store.index(Hashes.ofParts(archive.base().toString(), query).substring(0, KEY_DIGITS));
    List<CdxRow> rows = new ArrayList<>();
    Optional<String> key = Optional.empty();
    for (int number = 1; number <= MOST_PAGES; number++) {
      Path file = folder.resolve(String.format("%04d.json", number));
      Optional<CdxPage> kept = kept(file, to);
      CdxPage page;
      if (kept.isPresent()) {
        page = kept.get();
      } else {
        String asked = key.map(k -> query + "&resumeKey=" + encoded(k)).orElse(query);
        Answer answer = archive.ask(URI.create(archive.base() + "/cdx/search/cdx?" + asked));
        if (answer.found().isEmpty()) {
          return answer.outcome() == Answer.Outcome.UNREACHABLE
              ? new Listed(rows, Optional.of(answer))
              : Listed.broken(rows, "its index: " + answer.reason());
        }
        try {
          page = CdxPage.parse(new String(answer.found().get().bytes(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Listed.broken(rows, "its index is not readable: " + e.getMessage());
        }
        WriteOnce.durable(file, Json.bytes(new KeptPage(asked, clock.now(), page)));
      }
      rows.addAll(page.rows());
      if (page.resumeKey().isEmpty()) {
        return new Listed(rows, Optional.empty());
      }
      if (page.resumeKey().equals(key)) {
        return Listed.broken(rows, "its index repeats the resume key " + key.get());
      }
      key = page.resumeKey();
    }
    return Listed.broken(rows, "its index has more than " + MOST_PAGES + " pages");
  }

  /**
   * A page that came earlier. The last one is asked for again if the range had not been over for
   * long when it came: captures may have been added.
   */
  private static Optional<CdxPage> kept(Path file, LocalDate to) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return SnapshotStore.read(file, KeptPage.class)
        .filter(
            kept ->
                kept.page().resumeKey().isPresent()
                    || to.plusDays(DAYS_TO_BE_LISTED)
                        .isBefore(LocalDate.ofInstant(kept.askedAt(), ZoneOffset.UTC)))
        .map(KeptPage::page);
  }

  private String query(String address, LocalDate from, LocalDate to) {
    return "url="
        + URLEncoder.encode(address, StandardCharsets.UTF_8)
        + "&output=json&fl=timestamp,original,mimetype,statuscode,digest,length&from="
        + from.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "&to="
        + to.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "&filter=statuscode:200&collapse=digest&showResumeKey=true&limit="
        + rowsPerPage;
  }

  /** The index prints its keys ready for an address. */
  private static String encoded(String key) {
    return key.matches("[A-Za-z0-9%+._~*-]+")
        ? key
        : URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
