package org.uptake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.report.FamilyModel.EventLine;

/** What sources say of one policy, a line each; what lists repeat stands in one line. */
final class EventLines {
  private static final Comparator<Site.EventRow> BY_DAY =
      Comparator.comparing(e -> e.date().latest().orElseThrow());

  private EventLines() {}

  /** Every claim by itself. */
  static List<EventLine> each(List<Site.EventRow> events) {
    return events.stream().map(e -> new EventLine(e, Optional.empty(), List.of())).toList();
  }

  /**
   * Claims of lists: the first listing and the last in one line, those between left out; claims of
   * one event on one day in one line with all of their rows.
   */
  static List<EventLine> joined(List<Site.EventRow> events) {
    List<Site.EventRow> listings =
        events.stream().filter(EventLines::listing).sorted(BY_DAY).toList();
    List<List<Site.EventRow>> groups = new ArrayList<>();
    for (Site.EventRow event : events) {
      if (!listing(event)) {
        groups.stream()
            .filter(group -> same(group.get(0), event))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(event), () -> groups.add(new ArrayList<>(List.of(event))));
      }
    }
    Stream<EventLine> others =
        groups.stream().map(g -> new EventLine(g.get(0), Optional.empty(), g.subList(1, g.size())));
    return Stream.concat(others, listed(listings).stream()).toList();
  }

  private static Optional<EventLine> listed(List<Site.EventRow> listings) {
    if (listings.isEmpty()) {
      return Optional.empty();
    }
    Site.EventRow first = listings.get(0);
    Site.EventRow last = listings.get(listings.size() - 1);
    boolean oneDay = last.date().latest().equals(first.date().latest());
    boolean oneRow =
        last.snapshotId().equals(first.snapshotId()) && last.locator().equals(first.locator());
    return Optional.of(
        new EventLine(
            first,
            oneDay ? Optional.empty() : last.date().latest(),
            oneRow ? List.of() : List.of(last)));
  }

  private static boolean listing(Site.EventRow event) {
    return event.event().equals("first_listed")
        && event.date().latest().isPresent()
        && event.knownTo().isEmpty();
  }

  /** A note or a printed day that differs is not lost in a joined line. */
  private static boolean same(Site.EventRow a, Site.EventRow b) {
    return a.event().equals(b.event())
        && a.date().equals(b.date())
        && a.confidence().equals(b.confidence())
        && a.basis().equals(b.basis())
        && a.knownTo().equals(b.knownTo())
        && a.entryPrinted().equals(b.entryPrinted())
        && (a.note().equals(b.note()) || b.note().isEmpty());
  }
}
