package org.uptake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.uptake.report.Measured.Comparison;
import org.uptake.report.Measured.CurvePoint;

/** Puts together the pages of the families. */
final class FamilyBuilder {
  /** A curve of fewer dated places is no curve. */
  private static final int PLACES_FOR_A_CURVE = 5;

  /** ICE's lists print an agreement hundreds of times. */
  private static final String AGREEMENTS = "agreement_287g";

  private final SiteIndex site;
  private final Measured.Data measured;

  FamilyBuilder(SiteIndex site) {
    this.site = site;
    this.measured = site.data().measured();
  }

  /** The families of which at least one policy is held. */
  List<String> families() {
    return measured.facts().stream().map(Measured.Facts::family).toList();
  }

  Measured.Facts facts(String family) {
    return of(family, measured.facts(), Measured.Facts::family).get(0);
  }

  /**
   * A family's curve at a grade, oldest day first, up to the day of its last event. Later days are
   * not its own: an undated policy is in force from the day on which a source of it was taken in.
   */
  List<CurvePoint> curve(String family, String grade) {
    LocalDate last = facts(family).lastEvent().orElse(LocalDate.MAX);
    List<CurvePoint> points =
        new ArrayList<>(
            of(family, measured.curves(), CurvePoint::family).stream()
                .filter(p -> p.grade().equals(grade) && !p.day().isAfter(last))
                .toList());
    if (!points.isEmpty() && !last.equals(LocalDate.MAX)) {
      CurvePoint end = points.get(points.size() - 1);
      if (end.day().isBefore(last)) {
        points.add(end.on(last));
      }
    }
    return points;
  }

  /** The chart of a family's adoption; empty where too few places have a date. */
  Optional<PageModel.InlineChart> chart(String family) {
    return adoption(family).chart();
  }

  FamilyModel.Page page(String family, Optional<MapModel.Adoption> maps) {
    List<FamilyModel.State> states = states(family);
    return new FamilyModel.Page(
        family,
        facts(family),
        adoption(family),
        maps,
        cuts(family),
        coverage(family),
        of(family, measured.firstToNext(), Measured.FirstToNext::family),
        comparison(family),
        of(family, measured.effects(), Measured.Effect::family),
        of(family, measured.reconciliation(), Measured.Reconciled::family),
        family.equals(AGREEMENTS) ? measured.models() : List.of(),
        family.equals("federal_programme") ? programmes() : List.of(),
        states);
  }

  private FamilyModel.Adoption adoption(String family) {
    List<CurvePoint> strong = curve(family, "strong");
    List<CurvePoint> all = curve(family, "all");
    boolean enough =
        !strong.isEmpty() && strong.get(strong.size() - 1).gross().least() >= PLACES_FOR_A_CURVE;
    return new FamilyModel.Adoption(
        enough
            ? Optional.of(
                AdoptionCharts.inPage(
                    AdoptionCharts.family(family, strong), family.replace('_', '-')))
            : Optional.empty(),
        yearEnds(strong),
        all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)),
        of(family, measured.quarters(), Measured.Quarter::family));
  }

  /** The curve at the ends of the years in which it changed, and on its last day. */
  static List<CurvePoint> yearEnds(List<CurvePoint> curve) {
    List<CurvePoint> rows = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      CurvePoint p = curve.get(i);
      boolean last = i == curve.size() - 1;
      if (last) {
        rows.add(p);
      } else if (curve.get(i + 1).day().getYear() > p.day().getYear()) {
        LocalDate end = LocalDate.of(p.day().getYear(), 12, 31);
        rows.add(new CurvePoint(p.family(), p.grade(), end, p.gross(), p.grossDated(), p.net()));
      }
    }
    return rows;
  }

  private List<FamilyModel.CutTable> cuts(String family) {
    List<Measured.Cut> all = of(family, measured.cuts(), Measured.Cut::family);
    return List.of("instrument", "decider", "level", "state").stream()
        .map(cut -> new FamilyModel.CutTable(cut, of(cut, all, Measured.Cut::cut)))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private Optional<FamilyModel.Coverage> coverage(String family) {
    List<Measured.Coverage> days =
        of(family, measured.coverage(), Measured.Coverage::family).stream().distinct().toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FamilyModel.Coverage(
                days,
                of(family, measured.children(), Measured.Children::family).stream().findFirst()));
  }

  private Optional<FamilyModel.Compared> comparison(String family) {
    List<Comparison> rows = of(family, measured.comparison(), Comparison::family);
    return rows.stream()
        .filter(c -> c.measure().equals("counties"))
        .findFirst()
        .map(counties -> new FamilyModel.Compared(counties, rows));
  }

  private List<FamilyModel.Programme> programmes() {
    return measured.programmes().stream()
        .map(Measured.ProgrammeEvent::programme)
        .distinct()
        .map(
            name ->
                new FamilyModel.Programme(
                    name, of(name, measured.programmes(), Measured.ProgrammeEvent::programme)))
        .toList();
  }

  /** The families in the order in which pages list them. */
  List<FamilyModel.Described> described() {
    return families().stream()
        .sorted(Comparator.comparingInt(PolicyLines.FAMILIES::indexOf))
        .map(f -> new FamilyModel.Described(f, FamilyPaths.page(f), facts(f)))
        .toList();
  }

  private List<FamilyModel.State> states(String family) {
    List<FamilyModel.Line> lines =
        of(family, site.data().policies(), Site.PolicyRow::family).stream()
            .map(
                p ->
                    new FamilyModel.Line(
                        p,
                        site.place(p.placeId()).map(Site.PlaceRow::kind).orElse(""),
                        "../" + site.address(p),
                        site.disagree(p.policyId())
                            ? Optional.of("../" + FamilyPaths.disagreement(p.policyId()))
                            : Optional.empty()))
            .toList();
    return site.states().stream()
        .map(
            state ->
                new FamilyModel.State(
                    state.state(),
                    state.name(),
                    "../" + state.page(),
                    lines.stream().filter(l -> l.policy().state().equals(state.state())).toList()))
        .filter(state -> !state.policies().isEmpty())
        .toList();
  }

  private static <T> List<T> of(String key, List<T> rows, Function<T, String> column) {
    return rows.stream().filter(row -> column.apply(row).equals(key)).toList();
  }
}
