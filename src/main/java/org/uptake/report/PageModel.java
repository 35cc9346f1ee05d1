package org.uptake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What templates are given. */
public final class PageModel {
  private PageModel() {}

  /**
   * What every page has.
   *
   * @param title of the page
   * @param description one sentence for readers of a list of pages
   * @param root way from the page to the site's top, e.g. {@code ../}
   * @param version the published version
   * @param csv the page's tables as CSV
   */
  public record Frame(
      String title, String description, String root, String version, List<Csv> csv) {}

  /** A table of a page as a CSV file: what it holds and its path from the site's top. */
  public record Csv(String label, String path) {}

  /** A figure and where its citation stands: a fragment, or another page with a fragment. */
  public record CitedFigure(Site.Figure figure, String link, long threshold) {}

  /** A citation: the anchor it has, the figure, its document and its source. */
  public record Citation(
      String anchor, Site.Figure figure, Site.SnapshotRow snapshot, Site.SourceRow source) {}

  /** A policy, where its events stand, and how near it is: own, inside, state. */
  public record PolicyLine(Site.PolicyRow policy, String link, String scope) {}

  /** A chart ready to stand in a page. */
  public record InlineChart(String svg) {}

  /** A county in a state's list with the figures of the years for which a list is held. */
  public record CountyLine(Site.PlaceRow county, List<CitedFigure> figures) {}

  /** The home page. */
  public record Home(
      InlineChart releases,
      InlineChart adoption,
      List<CitedFigure> national,
      List<Site.SumRow> sums,
      List<Citation> citations,
      List<AdoptionLine> adoptionTable,
      Site.CurveNote adoptionNote,
      Site.PublishedCount published,
      List<FamilyLink> families,
      List<Site.PlaceRow> states) {}

  /** A family's title and page. */
  public record FamilyLink(String title, String path) {}

  /** Places that had adopted by a day. */
  public record AdoptionLine(String day, long earliest, long latest) {}

  /** A state's page. */
  public record StatePage(
      Site.PlaceRow place,
      Optional<InlineChart> chart,
      List<CitedFigure> figures,
      List<Integer> countyYears,
      List<CountyLine> counties,
      List<PolicyLine> policies,
      List<Site.FindingRow> findings,
      List<Citation> citations) {}

  /** A county's page. */
  public record CountyPage(
      Site.PlaceRow place,
      Site.PlaceRow state,
      Optional<CitedFigure> headline,
      List<CitedFigure> figures,
      List<Site.PlaceRow> replacedBy,
      List<PolicyLine> policies,
      List<Citation> citations) {}

  /** A family of policies. */
  public record FamilyPage(
      String family, int policies, List<FamilyState> states, Optional<Site.CurveNote> note) {}

  /** A family's policies in one state. */
  public record FamilyState(String state, String name, List<FamilyLine> policies) {}

  /** A policy with its events and the page of its county or state. */
  public record FamilyLine(
      Site.PolicyRow policy, List<Site.EventRow> events, Optional<String> placeLink) {}

  /** All sources with their documents. */
  public record SourcesPage(List<SourceBlock> sources) {}

  /** A source, its documents and its rows. */
  public record SourceBlock(
      Site.SourceRow source, List<Site.SnapshotRow> snapshots, Optional<Site.OutcomeRow> outcome) {}

  /** All findings, and the titles of their sources by id. */
  public record FindingsPage(List<Site.FindingRow> findings, Map<String, String> titles) {}
}
