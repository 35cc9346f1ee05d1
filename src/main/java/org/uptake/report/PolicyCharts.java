package org.uptake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uptake.report.PageModel.PolicyLine;
import org.uptake.report.chart.ChartText;
import org.uptake.report.chart.PolicyTimeline;
import org.uptake.report.chart.PolicyTimeline.Ending;

/**
 * The timeline of a place's policies: own, inherited, and of the places inside. What was never
 * adopted, is set aside or is a programme of the nation has no row; the title follows by rule.
 */
final class PolicyCharts {
  /** More rows are hard to read; the table has them all. */
  static final int MOST_ROWS = 30;

  /** The table of the policies, as {@code part/policies.jte} names it. */
  static final String TABLE = "policies-table";

  private static final String TABLE_OF_OTHERS = "acted-table";

  private static final Set<String> NOT_ADOPTED = Set.of("campaign", "not_adopted", "set_aside");
  private static final String FEDERAL = "federal_programme";
  private static final Comparator<Site.PolicyRow> BY_DAY =
      Comparator.comparing((Site.PolicyRow p) -> p.adopted().latest().orElse(LocalDate.MAX))
          .thenComparing(Site.PolicyRow::placeName)
          .thenComparing(Site.PolicyRow::policyId);

  private PolicyCharts() {}

  /**
   * The timeline; empty where no policy was adopted. Of more than {@value #MOST_ROWS} policies it
   * has the first, those of the page's own place and of its state, then those that stand, then the
   * oldest.
   *
   * @param place the page's own place
   * @param policies of the page, in any order
   */
  static Optional<PolicyTimeline> timeline(
      SiteIndex site, Site.PlaceRow place, List<Site.PolicyRow> policies) {
    List<Site.PolicyRow> adopted =
        policies.stream()
            .filter(p -> !NOT_ADOPTED.contains(p.status()) && !p.family().equals(FEDERAL))
            .sorted(BY_DAY)
            .toList();
    if (adopted.isEmpty()) {
      return Optional.empty();
    }
    List<String> own = List.of(place.placeId(), "state-" + place.state().toLowerCase(Locale.ROOT));
    List<Site.PolicyRow> shown =
        adopted.stream()
            .sorted(
                Comparator.comparing(
                        (Site.PolicyRow p) ->
                            !own.contains(p.placeId()) && !p.equals(adopted.get(0)))
                    .thenComparing(p -> !p.standing()))
            .limit(MOST_ROWS)
            .sorted(BY_DAY)
            .toList();
    List<PolicyTimeline.Row> rows = shown.stream().map(p -> row(site, p)).toList();
    String title = title(adopted);
    ChartText text =
        new ChartText(
            "timeline",
            title,
            subtitle(place, adopted.size() - shown.size()),
            Text.of("timeline.source"),
            Text.of("timeline.description", inWords(rows)));
    return Optional.of(new PolicyTimeline(rows, lastDay(site), Text.of("timeline.undated"), text));
  }

  /**
   * The same to stand in the page of the place. Its table is that of the place's own policies or,
   * where it has none, that of the counties and places that acted.
   */
  static Optional<PageModel.InlineChart> inPage(
      SiteIndex site, Site.PlaceRow place, List<PolicyLine> lines, String csv) {
    boolean others =
        place.kind().equals("state")
            && lines.stream().noneMatch(l -> l.policy().placeId().equals(place.placeId()));
    return timeline(site, place, lines.stream().map(PolicyLine::policy).toList())
        .map(
            chart ->
                new PageModel.InlineChart(
                    chart, others ? TABLE_OF_OTHERS : TABLE, csv, Optional.empty()));
  }

  /** The last day on which a document held was public: no row tells of later ones. */
  static LocalDate lastDay(SiteIndex site) {
    return site.data().snapshots().stream()
        .flatMap(s -> s.publishedOn().stream())
        .max(LocalDate::compareTo)
        .or(
            () ->
                site.data().snapshots().stream()
                    .map(Site.SnapshotRow::retrievedAt)
                    .max(LocalDate::compareTo))
        .orElseThrow();
  }

  private static PolicyTimeline.Row row(SiteIndex site, Site.PolicyRow policy) {
    Ending ending =
        switch (policy.status()) {
          case "ended" -> Ending.ENDED;
          case "may_have_ended" -> Ending.POSSIBLE;
          default -> Ending.OPEN;
        };
    Optional<Site.Dated> end = policy.end().map(Site.Claim::date);
    Optional<LocalDate> seen = ending == Ending.ENDED ? Optional.empty() : lastSeen(site, policy);
    String about = policy.title().isEmpty() ? Text.family(policy.family(), "name") : policy.title();
    return new PolicyTimeline.Row(
        Text.of("timeline.name", policy.placeName(), about),
        words(policy, ending, end, seen),
        policy.adopted().precision().equals("no_later_than")
            ? Optional.empty()
            : policy.adopted().earliest(),
        policy.adopted().latest(),
        seen,
        ending,
        ending == Ending.OPEN ? Optional.empty() : end.flatMap(Site.Dated::earliest),
        ending == Ending.OPEN ? Optional.empty() : end.flatMap(Site.Dated::latest));
  }

  /** The last day on which a source that is not weak shows the policy standing. */
  private static Optional<LocalDate> lastSeen(SiteIndex site, Site.PolicyRow policy) {
    return Stream.concat(
            policy.listedOn().stream(),
            site.events(policy.policyId()).stream()
                .filter(e -> !e.confidence().equals("low") && !e.effect().equals("ends"))
                .filter(e -> !e.effect().equals("none") || e.basis().equals("list"))
                .filter(e -> !e.event().equals("last_listed"))
                .flatMap(e -> e.date().earliest().or(e.date()::latest).stream()))
        .max(LocalDate::compareTo)
        .filter(day -> policy.adopted().latest().filter(day::isAfter).isPresent());
  }

  private static String words(
      Site.PolicyRow policy, Ending ending, Optional<Site.Dated> end, Optional<LocalDate> seen) {
    String adopted =
        policy.adopted().latest().isEmpty()
            ? Text.of("timeline.undated")
            : policy.adopted().precision().equals("no_later_than")
                ? Text.of("timeline.by", Words.dated(policy.adopted()))
                : Words.dated(policy.adopted());
    String until =
        switch (ending) {
          case ENDED ->
              end.filter(d -> d.latest().isPresent())
                  .map(d -> Text.of("timeline.ended", Words.dated(d)))
                  .orElse(Text.of("timeline.ended.undated"));
          case POSSIBLE -> Text.of("timeline.mayHaveEnded");
          case OPEN ->
              seen.map(day -> Text.of("timeline.seen", Words.day(day)))
                  .orElse(Text.of("timeline.open"));
        };
    return Text.of("timeline.words", adopted, until);
  }

  private static String title(List<Site.PolicyRow> policies) {
    long standing = policies.stream().filter(Site.PolicyRow::standing).count();
    String stand =
        policies.size() == 1
            ? Text.of(standing == 1 ? "timeline.title.one" : "timeline.title.one.gone")
            : standing == policies.size()
                ? Text.of("timeline.title.all", Words.count(standing))
                : Text.of("timeline.title", Words.count(standing), Words.count(policies.size()));
    Optional<Site.PolicyRow> first =
        policies.stream().filter(p -> p.adopted().latest().isPresent()).findFirst();
    if (first.isEmpty()) {
      return stand + Text.of("timeline.title.undated");
    }
    Site.Dated day = first.get().adopted();
    String key = policies.size() == 1 ? "timeline.title.only" : "timeline.title.first";
    return stand + Text.of(sharp(day) ? key : key + ".by", Words.month(day.latest().orElseThrow()));
  }

  private static boolean sharp(Site.Dated day) {
    return day.precision().equals("day") || day.precision().equals("month");
  }

  private static String subtitle(Site.PlaceRow place, int left) {
    List<String> parts = new ArrayList<>();
    parts.add(Text.of("timeline.subtitle", place.name()));
    if (left > 0) {
      parts.add(Text.of("timeline.subtitle.left", Words.count(left)));
    }
    return String.join(" ", parts);
  }

  private static String inWords(List<PolicyTimeline.Row> rows) {
    return String.join("; ", rows.stream().map(r -> r.name() + ", " + r.words()).toList());
  }
}
