package org.uptake.fetch;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.Origin;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.MediaSniffer;
import org.uptake.pipeline.MonthPages;
import org.uptake.pipeline.PipelineFile;

/**
 * Asks a source's publisher. Its addresses are tried in order until one shows the document; pages
 * by month are documents of their own, so each is asked. What we hold is asked for by its
 * validators.
 */
final class LiveFetch {
  private static final int MOST_FAILURES = 3;

  private final PipelineFile source;
  private final PoliteClient client;
  private final SnapshotStore store;
  private final Tally tally;
  private int failures;

  LiveFetch(PipelineFile source, PoliteClient client, SnapshotStore store, Tally tally) {
    this.source = source;
    this.client = client;
    this.store = store;
    this.tally = tally;
  }

  FetchLine fetch() {
    boolean shown = source.addresses().isEmpty();
    for (String address : source.addresses()) {
      shown = ask(address);
      if (shown) {
        break;
      }
    }
    if (!shown) {
      tally.degraded("none of its addresses shows the document");
    }
    List<String> pages =
        source.monthPages().stream().map(MonthPages::addresses).flatMap(List::stream).toList();
    failures = 0;
    for (int i = 0; i < pages.size(); i++) {
      if (failures >= MOST_FAILURES) {
        tally.degraded("stopped: " + failures + " pages by month failed in a row");
        tally.open(pages.size() - i);
        break;
      }
      ask(pages.get(i));
    }
    return tally.line();
  }

  /** Asks one address; whether it shows a document. */
  private boolean ask(String address) {
    Map<String, SnapshotStore.LastSeen> lastSeen = store.lastSeen();
    Optional<SnapshotStore.LastSeen> last =
        Optional.ofNullable(lastSeen.get(address)).filter(seen -> store.holds(seen.sha256()));
    Answer answer =
        client.ask(
            new Request(
                URI.create(address),
                Set.copyOf(source.hosts()),
                source.plainHttp(),
                last.map(SnapshotStore.LastSeen::validators).orElse(Download.Validators.none()),
                true));
    failures = answer.outcome() == Answer.Outcome.FAILED ? failures + 1 : 0;
    switch (answer.outcome()) {
      case FOUND -> {
        return found(address, answer.found().orElseThrow(), last);
      }
      case UNCHANGED -> {
        tally.known();
        return true;
      }
      case MISSING -> tally.missing(address, answer.reason());
      case REFUSED -> tally.refused(address, answer.reason());
      case FAILED, UNREACHABLE -> tally.open(address, answer);
    }
    return false;
  }

  private boolean found(String address, Download download, Optional<SnapshotStore.LastSeen> last) {
    byte[] body = download.bytes();
    String reader = MediaSniffer.readerFor(body, source.readers());
    Optional<String> refusal = ContentCheck.refusal(reader, body);
    if (refusal.isPresent()) {
      tally.refused(address, refusal.get());
      tally.degraded(address + " gives what is no document");
      return false;
    }
    String sha256 = Hashes.of(body);
    if (last.filter(seen -> seen.sha256().equals(sha256)).isPresent()) {
      tally.known();
    } else {
      boolean known = store.holds(sha256);
      Capture capture = capture(address, download, sha256, body.length);
      store.keep(capture, body);
      if (known) {
        tally.known();
      } else {
        tally.taken(address, capture);
      }
    }
    store.seen(address, new SnapshotStore.LastSeen(sha256, download.headers().validators()));
    return true;
  }

  private Capture capture(String address, Download download, String sha256, int length) {
    return new Capture(
        source.source(),
        address,
        download.from().toString(),
        download.status(),
        download.headers().validators().etag(),
        download.headers().validators().lastModified(),
        download.headers().contentType(),
        MediaSniffer.mediaTypeFor(MediaSniffer.readerFor(download.bytes(), source.readers())),
        sha256,
        length,
        download.at(),
        Origin.FETCHED.code(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
