package org.uptake.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.Coded;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.Known;
import org.uptake.model.KnownBasis;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PolicyFamily;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * The hand-kept register: one row is one event of one policy as one publication states it. A row
 * that names several places gives one claim for each. Its columns are described in {@code
 * data/register/README.md}.
 */
final class PolicyRegister implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Set<String> seen = new HashSet<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      if (row.isBlank()) {
        facts.blank(at, row);
      } else if (row.cells().size() != matched.columns().size()) {
        facts.rejected(
            at, row, "has " + row.cells().size() + " cells, expected " + matched.columns().size());
      } else if (!seen.add(row.printed())) {
        facts.duplicate(at, row, "the same row stands above");
      } else {
        read(new RegisterRow(row, matched), at, context, facts);
      }
    }
    return facts;
  }

  private static void read(RegisterRow row, Locator at, DocumentContext context, Facts facts) {
    try {
      List<Place> places = new RegisterPlaces(context.places(), facts, at).of(row);
      List<PolicyClaim> claims = new ArrayList<>();
      for (Place place : places) {
        claims.add(claim(row, at, context, place));
      }
      places.stream().filter(p -> p.geoid().isEmpty()).forEach(facts::add);
      claims.forEach(facts::add);
      facts.kept(at, row.row(), claims.size());
    } catch (SourceException | IllegalArgumentException e) {
      facts.rejected(at, row.row(), String.valueOf(e.getMessage()));
    }
  }

  private static PolicyClaim claim(
      RegisterRow row, Locator at, DocumentContext context, Place place) {
    PolicyFamily family = Coded.of(PolicyFamily.class, row.get("family"));
    DatePrecision precision = Coded.of(DatePrecision.class, row.get("date_precision"));
    DateInterval date =
        PrintedDates.read(row.get("date_printed"), precision)
            .orElseThrow(
                () ->
                    new SourceException(
                        "date_printed '"
                            + row.get("date_printed")
                            + "' is not a date of precision "
                            + precision.code()));
    return new PolicyClaim(
        place.placeId() + "/" + family.code() + "/" + row.required("instrument_no"),
        place.placeId(),
        family,
        row.word("instrument", RegisterWords.INSTRUMENTS),
        row.word("decider", RegisterWords.DECIDERS),
        row.get("title"),
        Coded.of(EventKind.class, row.get("event")),
        date,
        row.get("date_printed"),
        row.get("date_note"),
        row.word("confidence", RegisterWords.CONFIDENCE),
        row.word("basis", RegisterWords.BASES),
        row.required("source_title"),
        row.get("source_url"),
        row.get("entry_printed"),
        row.get("note"),
        context.snapshot().snapshotId(),
        at,
        known(row.get("source_published"), context),
        Optional.empty());
  }

  /** A source known to a month or a year was public by its last day. */
  private static Known known(String published, DocumentContext context) {
    if (published.isEmpty()) {
      return context.snapshot().known();
    }
    Optional<LocalDate> day = PrintedDates.read(published).flatMap(DateInterval::latest);
    return new Known(
        day.orElseThrow(
            () -> new SourceException("source_published '" + published + "' is not a date")),
        KnownBasis.PUBLICATION);
  }

  /** A row by heading. */
  record RegisterRow(PrintedRow row, Matched matched) {
    String get(String heading) {
      return row.cells().get(matched.only(heading).index()).strip();
    }

    String required(String heading) {
      String text = get(heading);
      if (text.isEmpty()) {
        throw new SourceException(heading + " is empty");
      }
      return text;
    }

    String word(String heading, Set<String> vocabulary) {
      String text = get(heading);
      if (!vocabulary.contains(text)) {
        throw new SourceException(
            heading + " '" + text + "' is not one of " + vocabulary.stream().sorted().toList());
      }
      return text;
    }
  }
}
