package org.uptake.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uptake.model.Origin;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.MediaSniffer;
import org.uptake.pipeline.PipelineFile;

/**
 * Takes the captures that a web archive holds of one source's known addresses. Each distinct body
 * is asked for once; every capture is noted with the archive's own timestamp, so that the earliest
 * one tells since when a vintage was public. What is settled is never asked for again.
 */
final class ArchiveFetch {
  /** After so many failures one after the other the archive is left in peace. */
  private static final int MOST_FAILURES = 3;

  private final PipelineFile source;
  private final Archive archive;
  private final CdxIndex index;
  private final SnapshotStore store;
  private final FetchClock clock;
  private final Tally tally;
  private final Map<String, Capture> held = new TreeMap<>();
  private final Map<String, Capture> byDigest = new HashMap<>();
  private final Set<String> bodies = new HashSet<>();
  private int failures;

  ArchiveFetch(
      PipelineFile source,
      Archive archive,
      CdxIndex index,
      SnapshotStore store,
      FetchClock clock,
      Tally tally) {
    this.clock = clock;
    this.source = source;
    this.archive = archive;
    this.index = index;
    this.store = store;
    this.tally = tally;
  }

  /** Takes what is new from one day to another, both included. */
  FetchLine fetch(LocalDate from, LocalDate to) {
    store.captures().captures().values().stream()
        .filter(capture -> store.holds(capture.sha256()))
        .forEach(this::hold);
    Map<String, SnapshotStore.Refusal> refusals = store.refusals();
    List<CdxRow> asked = new ArrayList<>();
    for (CdxRow row : listed(from, to)) {
      String id = Capture.idOf(row.timestamp(), row.original());
      if (held.containsKey(id)) {
        tally.known();
      } else if (refusals.containsKey(id)) {
        tally.refusedBefore();
      } else {
        asked.add(row);
      }
    }
    for (int i = 0; i < asked.size(); i++) {
      if (failures >= MOST_FAILURES) {
        tally.degraded(
            "stopped: the archive failed " + failures + " times in a row; run again to go on");
        tally.open(asked.size() - i);
        break;
      }
      take(asked.get(i));
    }
    return tally.line();
  }

  /** The captures of all known addresses, earliest first, each once. */
  private List<CdxRow> listed(LocalDate from, LocalDate to) {
    Map<String, CdxRow> rows = new TreeMap<>();
    List<String> addresses = source.knownAddresses();
    for (int i = 0; i < addresses.size(); i++) {
      if (failures >= MOST_FAILURES) {
        tally.open(addresses.size() - i);
        break;
      }
      CdxIndex.Listed listed = index.captures(addresses.get(i), from, to);
      listed.rows().forEach(row -> rows.put(row.timestamp() + " " + row.original(), row));
      String address = addresses.get(i);
      listed.problem().ifPresent(problem -> tally.open(address, problem));
      failures = listed.problem().isPresent() ? failures + 1 : 0;
    }
    return List.copyOf(rows.values());
  }

  private void take(CdxRow row) {
    Optional<Instant> takenAt = Archive.instant(row.timestamp());
    Optional<Capture> same =
        takenAt.isEmpty() ? Optional.empty() : Optional.ofNullable(byDigest.get(row.digest()));
    if (same.isPresent()) {
      // The index vouches that the bytes are those we hold: only its timestamp is new.
      Capture capture = sameBytes(same.get(), row, takenAt);
      store.keep(capture);
      hold(capture);
      tally.known();
      return;
    }
    URI address;
    try {
      address = archive.copyOf(row);
    } catch (IllegalArgumentException e) {
      refuse(row, row.original(), "it is no address");
      return;
    }
    Answer answer = archive.ask(address);
    failures = answer.outcome() == Answer.Outcome.FAILED ? failures + 1 : 0;
    switch (answer.outcome()) {
      case FOUND -> found(row, answer.found().orElseThrow());
      case MISSING -> {
        tally.missing(address.toString(), answer.reason());
        settle(row, answer.reason());
      }
      case REFUSED -> refuse(row, address.toString(), answer.reason());
      case FAILED, UNCHANGED, UNREACHABLE -> tally.open(address.toString(), answer);
    }
  }

  private void found(CdxRow row, Download download) {
    String asked = archive.copyOf(row).toString();
    Optional<Archive.Copy> copy = archive.copyAt(download.from());
    if (copy.isEmpty()) {
      refuse(row, asked, "it leads to " + download.from() + ", which is no copy as it came");
      return;
    }
    String reader = MediaSniffer.readerFor(download.bytes(), source.readers());
    Optional<String> refusal =
        elsewhere(copy.get()).or(() -> ContentCheck.refusal(reader, download.bytes()));
    if (refusal.isPresent()) {
      refuse(row, asked, refusal.get());
      return;
    }
    byte[] body = download.bytes();
    Capture capture =
        new Capture(
            source.source(),
            row.original(),
            download.from().toString(),
            download.status(),
            download.headers().validators().etag(),
            download.headers().validators().lastModified(),
            download.headers().contentType(),
            MediaSniffer.mediaTypeFor(reader),
            Hashes.of(body),
            body.length,
            download.at(),
            Origin.ARCHIVE.code(),
            Optional.of(copy.get().takenAt()),
            Optional.of(row.timestamp()),
            Optional.of(row.digest()));
    boolean known = bodies.contains(capture.sha256());
    store.keep(capture, body);
    hold(capture);
    if (known) {
      tally.known();
    } else {
      tally.taken(download.from().toString(), capture);
    }
  }

  private void refuse(CdxRow row, String what, String reason) {
    tally.refused(what, reason);
    settle(row, reason);
  }

  /** Notes that a capture is of no use. */
  private void settle(CdxRow row, String reason) {
    store.refuse(new SnapshotStore.Refusal(row.original(), row.timestamp(), reason, clock.now()));
  }

  /** Remembers what we hold. A digest is that of the body only where the copy asked for came. */
  private void hold(Capture capture) {
    held.put(capture.id(), capture);
    bodies.add(capture.sha256());
    boolean asAsked = capture.asked().flatMap(Archive::instant).equals(capture.capturedAt());
    if (asAsked) {
      capture.digest().ifPresent(digest -> byDigest.putIfAbsent(digest, capture));
    }
  }

  /** A copy of a page elsewhere is not the source's. */
  private Optional<String> elsewhere(Archive.Copy copy) {
    try {
      String host = String.valueOf(new URI(copy.original()).getHost());
      return source.hosts().contains(host)
          ? Optional.empty()
          : Optional.of("it leads to a copy of " + copy.original() + ", at a host not named");
    } catch (URISyntaxException e) {
      return Optional.of("it leads to a copy of '" + copy.original() + "', which is no address");
    }
  }

  private Capture sameBytes(Capture held, CdxRow row, Optional<Instant> takenAt) {
    return new Capture(
        held.source(),
        row.original(),
        archive.copyOf(row).toString(),
        held.status(),
        held.etag(),
        held.lastModified(),
        held.contentType(),
        held.mediaType(),
        held.sha256(),
        held.bytes(),
        held.retrievedAt(),
        held.origin(),
        takenAt,
        Optional.of(row.timestamp()),
        Optional.of(row.digest()));
  }
}
