package org.uptake.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.report.Compared.Figure;
import org.uptake.report.PlaceModel.ComparedRow;
import org.uptake.report.PlaceModel.Comparison;
import org.uptake.report.PlaceModel.PeopleRow;

/** Sets a place beside others, in exactly the same days. */
final class PlaceComparison {
  /** The first fiscal year whose people are of the Census of 2020; rates do not join across it. */
  private static final int BREAK = 2020;

  private final SiteIndex site;
  private final Cited cited;
  private final Map<String, List<Figure>> figures;
  private final Map<String, List<Compared.Similar>> similar;
  private final Map<String, Map<Integer, Compared.Rank>> ranks;

  PlaceComparison(SiteIndex site, Cited cited) {
    this.site = site;
    this.cited = cited;
    Compared.Data data = site.data().compared();
    figures = data.figures().stream().collect(groupingBy(Figure::placeId));
    similar = data.similar().stream().collect(groupingBy(Compared.Similar::placeId));
    ranks =
        data.ranks().stream()
            .collect(
                groupingBy(Compared.Rank::placeId, toMap(Compared.Rank::fiscalYear, rank -> rank)));
  }

  private Optional<Figure> of(String placeId, Figure days) {
    return figures.getOrDefault(placeId, List.of()).stream().filter(days::sameDays).findFirst();
  }

  /**
   * A county beside its state, the states together and counties like it: in the latest days for
   * which its state's total is held too, else in the latest days of its own; empty where no figure
   * and no bounds of it are held.
   */
  Optional<Comparison> county(Site.PlaceRow county) {
    String state = site.state(county.state()).placeId();
    return figures.getOrDefault(county.placeId(), List.of()).stream()
        .max(
            Comparator.<Figure, Boolean>comparing(f -> of(state, f).isPresent())
                .thenComparing(Figure::start)
                .thenComparing(Figure::end))
        .map(own -> county(county, own));
  }

  private Comparison county(Site.PlaceRow county, Figure own) {
    List<ComparedRow> rows = new ArrayList<>();
    rows.add(row("own", county, own));
    Site.PlaceRow state = site.state(county.state());
    Optional<Figure> total = of(state.placeId(), own);
    total.ifPresent(f -> rows.add(row("state", state, f)));
    of(Compared.NATION, own).ifPresent(f -> rows.add(nation(f)));
    for (Compared.Similar like : similar.getOrDefault(county.placeId(), List.of())) {
      if (like.start().equals(own.start()) && like.end().equals(own.end())) {
        Site.PlaceRow other = site.place(like.similarId()).orElseThrow();
        rows.add(row(like.side(), other, of(other.placeId(), own).orElseThrow()));
      }
    }
    return new Comparison(own, rows, people(rows), total.isPresent());
  }

  private List<PeopleRow> people(List<ComparedRow> rows) {
    return rows.stream()
        .filter(r -> r.figure().people().isPresent())
        .map(
            r ->
                new PeopleRow(
                    anchor(r.figure()),
                    r.name(),
                    r.figure().fiscalYear(),
                    r.figure().people().orElseThrow()))
        .toList();
  }

  /** The anchor of the entry that says where a figure's people are printed. */
  static String anchor(Figure figure) {
    return "people-" + figure.placeId() + "-" + figure.fiscalYear();
  }

  private ComparedRow row(String kind, Site.PlaceRow place, Figure figure) {
    boolean own = kind.equals("own");
    String page = "../" + place.page();
    Optional<String> citation = citation(place, figure);
    String link =
        citation
            .map(anchor -> (own ? "" : page) + anchor)
            .orElse("../sources.html#" + Words.anchor(figure.snapshotId()));
    boolean isCounty = place.kind().equals("county");
    String name =
        isCounty && !own ? place.name() + ", " + site.state(place.state()).name() : place.name();
    long policies = site.adoptedBy(place).size();
    return new ComparedRow(
        kind,
        name,
        own ? Optional.empty() : Optional.of(page),
        figure,
        link,
        citation.filter(c -> c.startsWith("#c-")).isPresent(),
        Optional.of(new PlaceModel.Held(policies, (own ? "" : page) + "#policies")));
  }

  /** Where the place's page cites the figure: the shown one, or the total of a list. */
  private Optional<String> citation(Site.PlaceRow place, Figure figure) {
    Optional<String> shown =
        site.figures(place.placeId()).stream()
            .filter(f -> f.start().equals(Optional.of(figure.start())))
            .filter(f -> f.end().equals(Optional.of(figure.end())))
            .filter(f -> f.value().equals(figure.value()))
            .map(f -> cited.figure(f, "").link())
            .findFirst();
    return shown.or(
        () ->
            site.remainders(place.state()).stream()
                .filter(r -> place.kind().equals("state") && r.total().equals(figure.value()))
                .filter(r -> r.start().equals(figure.start()))
                .filter(r -> r.end().equals(Optional.of(figure.end())))
                .map(r -> "#" + r.anchor())
                .findFirst());
  }

  private static ComparedRow nation(Figure figure) {
    return new ComparedRow(
        "nation",
        Text.of("compared.nation"),
        Optional.empty(),
        figure,
        "../sources.html#" + Words.anchor(figure.snapshotId()),
        false,
        Optional.empty());
  }

  /** The whole fiscal years of a state, each beside the states together, with its ranks. */
  List<PlaceModel.RankedYear> state(Site.PlaceRow state) {
    List<PlaceModel.RankedYear> years = new ArrayList<>();
    for (Site.Figure shown : site.figures(state.placeId())) {
      Optional<Figure> figure =
          figures.getOrDefault(state.placeId(), List.of()).stream()
              .filter(f -> f.complete() && f.fiscalYear() == shown.fiscalYear())
              .findFirst();
      Optional<Compared.Rank> rank =
          Optional.ofNullable(
              ranks.getOrDefault(state.placeId(), Map.of()).get(shown.fiscalYear()));
      if (figure.isPresent() && rank.isPresent()) {
        years.add(
            new PlaceModel.RankedYear(
                cited.figure(shown, ""),
                figure.get(),
                of(Compared.NATION, figure.get()),
                rank.get(),
                shown.fiscalYear() == BREAK));
      }
    }
    return years;
  }

  /** Where the people of ranked years are printed. */
  List<PeopleRow> people(Site.PlaceRow state, List<PlaceModel.RankedYear> years) {
    return years.stream()
        .map(PlaceModel.RankedYear::figure)
        .filter(f -> f.people().isPresent())
        .map(f -> new PeopleRow(anchor(f), state.name(), f.fiscalYear(), f.people().orElseThrow()))
        .toList();
  }
}
