package org.uptake.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.uptake.report.chart.Chart;

/** What templates are given. */
public final class PageModel {
  private PageModel() {}

  /**
   * What every page has.
   *
   * @param title of the page
   * @param description one sentence for readers of a list of pages
   * @param path of the page from the site's top
   * @param root way from the page to the site's top, e.g. {@code ../}
   * @param kind what sort of page it is, e.g. {@code county}
   * @param version of this page: the first digits of a hash of all that stands on it. It changes
   *     when something on the page does, and never else
   * @param site the base address that the site is published under, if one is set; ends in a slash
   * @param csv the page's tables as CSV
   * @param dataset what the page tells machines about its data: JSON in which nothing can end the
   *     element that it stands in
   */
  public record Frame(
      String title,
      String description,
      String path,
      String root,
      String kind,
      String version,
      Optional<String> site,
      List<Csv> csv,
      Optional<String> dataset) {

    /** The same frame with what it tells machines. */
    Frame with(Optional<String> linkedData) {
      return new Frame(title, description, path, root, kind, version, site, csv, linkedData);
    }

    /**
     * Whether the page lies in a section of the site: {@code page} for readers' machines, or null.
     */
    public @Nullable String current(String section) {
      return SitePages.section(kind, path).equals(section) ? "page" : null;
    }

    /** What may run or stand in a script element of the page, for its content security policy. */
    public String scripts() {
      return dataset.map(d -> "'self' " + LinkedData.policySource(d)).orElse("'self'");
    }

    /** The picture that stands for the page where others link to it. */
    public String picture() {
      return site.orElse(root) + "assets/" + ShareImages.pathOf(kind, path);
    }

    /** The address of the page where the site is published, if that is known. */
    public Optional<String> permalink() {
      return site.map(base -> base + (path.equals("index.html") ? "" : path));
    }
  }

  /** A table of a page as a CSV file: what it holds and its path from the site's top. */
  public record Csv(String label, String path) {
    /** A file whose label is the text {@code csv.KEY}. */
    static Csv of(String key, String path) {
      return new Csv(Text.of("csv." + key), path);
    }
  }

  /**
   * A figure.
   *
   * @param link where its citation stands: a fragment, or another page with a fragment
   * @param revision where its last revision stands
   */
  public record CitedFigure(Site.Figure figure, String link, Optional<String> revision) {}

  /**
   * A citation.
   *
   * @param anchor the anchor it has
   * @param total for bounds by the remainder: the cell of the state's total, and its document
   */
  public record Citation(
      String anchor,
      Site.Figure figure,
      Site.SnapshotRow snapshot,
      Site.SourceRow source,
      Optional<Total> total) {}

  /** A state's total as printed. */
  public record Total(Site.Cell cell, Site.SnapshotRow snapshot) {}

  /**
   * A fiscal year in a table of counties.
   *
   * @param days a figure that has the days of all of them; empty if they differ
   */
  public record CountyYear(int year, Optional<Site.Figure> days) {}

  /**
   * A policy on the page of a county or state.
   *
   * @param link where its events stand
   * @param scope whose it is: own, of a place inside, the state's, inherited from the state
   * @param reach of a state law that reaches the counties, by which provision
   * @param disagreement where sources disagree on it, if they do
   * @param lawAgainst whether a law of the state forbids such policies, and no end of it is held
   */
  public record PolicyLine(
      Site.PolicyRow policy,
      String link,
      String scope,
      Optional<Measured.Reach> reach,
      Optional<String> disagreement,
      boolean lawAgainst) {}

  /**
   * The policies of a county or state.
   *
   * @param lines by family; those that stand first, then the newest first
   * @param against the laws against policies of which no end is held
   * @param stateLawHeld whether any law of the state on limits or detainers is held
   */
  public record Policies(List<PolicyLine> lines, List<Law> against, boolean stateLawHeld) {}

  /** A state law, where its events stand, and how it reaches the counties. */
  public record Law(Site.PolicyRow policy, String link, Measured.Reach reach) {}

  /**
   * A chart that stands in a page, with its table and its files beside it.
   *
   * @param table the anchor of its table on the page
   * @param csv the path of its table as a file, from the site's top
   * @param picture the path of its pictures as files, without their endings {@code .svg} and {@code
   *     .png}; empty if it has none
   */
  public record InlineChart(Chart chart, String table, String csv, Optional<String> picture) {
    /** The chart as SVG elements. */
    public String svg() {
      return chart.svg();
    }
  }

  /**
   * Why a county that a list leaves out has these bounds, or how its figure follows from others.
   *
   * @param left what the list leaves over of the state's total
   */
  public record Reason(CitedFigure cited, Optional<Site.Remainder> left) {}

  /** What a list leaves over of the state's total. */
  public record LeftOver(Site.Remainder remainder, Site.SnapshotRow list) {}

  /** A county in a state's list with the figures of the years for which a list is held. */
  public record CountyLine(Site.PlaceRow county, List<CitedFigure> figures) {}

  /**
   * The home page.
   *
   * @param numbers the state of things, each with where it can be checked
   * @param news the days on which something became known last
   */
  public record Home(
      List<HelpModel.HeadNumber> numbers,
      List<HelpModel.Day> news,
      Optional<InlineChart> releases,
      InlineChart adoption,
      List<CitedFigure> national,
      List<Citation> citations,
      List<Measured.CurvePoint> adoptionTable,
      Measured.Facts adoptionFacts,
      Measured.Reconciled published,
      List<FamilySummary> families,
      List<Site.PlaceRow> states,
      MapModel.Home maps) {}

  /** A family's page, what is held of it, and the end of its curve. */
  public record FamilySummary(
      String family, String path, Measured.Facts facts, Optional<Measured.CurvePoint> last) {}

  /**
   * A state's page.
   *
   * @param evidence what shows that every release has a county; empty if no bound rests on it
   * @param policies the state's own, and programmes of the nation
   * @param acted those of counties and places of the state
   * @param revised whether a figure of the state or of a county in it was revised
   */
  public record StatePage(
      Site.PlaceRow place,
      LocalModel.Detail detail,
      Optional<CitedFigure> headline,
      Optional<InlineChart> chart,
      Optional<InlineChart> timeline,
      List<CitedFigure> figures,
      List<PlaceModel.RankedYear> ranked,
      List<PlaceModel.PeopleRow> people,
      List<CountyYear> countyYears,
      List<CountyLine> counties,
      List<MapModel.Figure> maps,
      List<LeftOver> leftOver,
      String evidence,
      boolean revised,
      Policies policies,
      Policies acted,
      List<PlaceModel.DeciderRow> deciders,
      List<Site.FindingRow> findings,
      List<Citation> citations,
      List<Elsewhere.Claim> claims,
      PlaceModel.Documents documents,
      Compared.ReferenceFile peopleFile) {

    /** The last whole year with a rank. */
    public Optional<PlaceModel.RankedYear> lastRanked() {
      return ranked.isEmpty() ? Optional.empty() : Optional.of(ranked.get(ranked.size() - 1));
    }
  }

  /**
   * A county's page.
   *
   * @param derivedBy how the figures follow that follow from a total alone
   */
  public record CountyPage(
      Site.PlaceRow place,
      LocalModel.Detail detail,
      Site.PlaceRow state,
      Optional<CitedFigure> headline,
      Optional<InlineChart> trend,
      Optional<InlineChart> timeline,
      List<CitedFigure> figures,
      List<Reason> reasons,
      List<String> derivedBy,
      List<Site.PlaceRow> replacedBy,
      Policies policies,
      List<Citation> citations,
      List<Elsewhere.Claim> claims,
      PlaceModel.Sections more,
      Compared.ReferenceFile peopleFile) {}

  /** All sources with their documents. */
  public record SourcesPage(List<SourceBlock> sources, List<Holding> holdings) {}

  /** A source, its documents and its rows. */
  public record SourceBlock(
      Site.SourceRow source, List<Site.SnapshotRow> snapshots, Optional<Site.OutcomeRow> outcome) {}

  /** All findings, and the titles of their sources by id. */
  public record FindingsPage(List<Site.FindingRow> findings, SortedMap<String, String> titles) {}

  /** Figures that changed between vintages, by state; the nation first. */
  public record RevisionsPage(List<StateRevisions> states) {}

  /** The revisions of a state and its counties, or of the nation. */
  public record StateRevisions(String anchor, String name, List<RevisionLine> lines) {}

  /** A revision, its place, the place's page, the anchor of the row, and both documents. */
  public record RevisionLine(
      Site.Revision revision,
      Site.PlaceRow place,
      String page,
      String anchor,
      Site.SnapshotRow before,
      Site.SnapshotRow after) {}

  /** Counts published elsewhere beside ours. */
  public record ReconciliationPage(
      List<FamilyCounts> families,
      List<Elsewhere.Compared> placements,
      SortedMap<String, Long> verdicts) {}

  /** The published counts of one family. */
  public record FamilyCounts(String family, String path, List<Measured.Reconciled> counts) {}

  /** Where sources disagree, by kind. */
  public record DisagreementsPage(List<DisagreementKind> kinds) {}

  /** The disagreements of one kind. */
  public record DisagreementKind(String kind, List<DisagreementLine> lines) {}

  /** A disagreement, its policy as shown, and the anchor that other pages link to. */
  public record DisagreementLine(
      Measured.Disagreement disagreement,
      Optional<String> anchor,
      Site.PolicyRow policy,
      String link) {}
}
