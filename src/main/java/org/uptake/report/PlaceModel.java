package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the sections of a county's or state's page are given. */
public final class PlaceModel {
  private PlaceModel() {}

  /**
   * A place set beside others in exactly the same days.
   *
   * @param rows the place itself, its state, the states together, and counties like it
   * @param people where the people of the rows are printed
   * @param state whether the state's total of these days is held
   */
  public record Comparison(
      Compared.Figure own, List<ComparedRow> rows, List<PeopleRow> people, boolean state) {

    /** Whether a county like it is among the rows. */
    public boolean similar() {
      return rows.stream().anyMatch(r -> r.kind().equals("larger") || r.kind().equals("smaller"));
    }

    /** The row of a kind, e.g. {@code state}. */
    public Optional<ComparedRow> row(String kind) {
      return rows.stream().filter(r -> r.kind().equals(kind)).findFirst();
    }
  }

  /**
   * A row of a comparison.
   *
   * @param kind {@code own}, {@code state}, {@code nation}, {@code larger} or {@code smaller}
   * @param page the place's page; empty for this page and for the states together
   * @param link where the figure's citation stands
   * @param cited whether the link leads to the citation of a shown figure
   * @param policies how many adopted policies are held of it, and for a county of places in it
   */
  public record ComparedRow(
      String kind,
      String name,
      Optional<String> page,
      Compared.Figure figure,
      String link,
      boolean cited,
      Optional<Held> policies) {}

  /** A count of policies and where they stand. */
  public record Held(long number, String link) {}

  /** Where a place's people are printed: the anchor of the entry. */
  public record PeopleRow(String anchor, String name, int year, Compared.People people) {}

  /** A whole fiscal year of a state beside the states together, with its ranks. */
  public record RankedYear(
      PageModel.CitedFigure cited,
      Compared.Figure figure,
      Optional<Compared.Figure> nation,
      Compared.Rank rank,
      boolean breaks) {}

  /** Who decided policies of a family: in this county, in this state, elsewhere. */
  public record DeciderRow(
      String family, List<Decided> here, List<Decided> state, List<Decided> elsewhere) {}

  /** How many adopted policies a body decided, and where they stand. */
  public record Decided(String decider, long policies, String link) {}

  /**
   * Who nearby has acted.
   *
   * @param shape whether the county's shape, and so its neighbours, are held
   * @param neighbours the counties it borders
   * @param lines policies of the neighbours, then of others in the state; capped
   * @param moreNear policies of neighbours that the cap left out
   * @param moreInState policies of others in the state that the cap left out
   */
  public record Near(
      boolean shape,
      List<Neighbour> neighbours,
      List<NearLine> lines,
      long moreNear,
      long moreInState) {}

  /** A neighbouring county and how many adopted policies are held of it and of places in it. */
  public record Neighbour(Site.PlaceRow county, String page, String state, long policies) {}

  /**
   * A policy of a place nearby.
   *
   * @param nearness {@code borders}, {@code inNeighbour} or {@code state}
   * @param county the neighbour or the county it lies in, with its page; empty if none is known
   */
  public record NearLine(
      Site.PolicyRow policy, String link, String nearness, Optional<Neighbour> county) {}

  /**
   * The documents behind a page.
   *
   * @param newestPublic the last day on which one of them was public
   * @param newestTakenIn the last day on which one of them was taken in
   * @param rhythms how often those of the sources are renewed that are not closed, each with its
   *     title
   */
  public record Documents(
      List<Document> documents,
      Optional<LocalDate> newestPublic,
      Optional<LocalDate> newestTakenIn,
      List<Rhythm> rhythms) {}

  /** A document and its source. */
  public record Document(Site.SnapshotRow snapshot, Site.SourceRow source) {}

  /** How often a source is renewed. */
  public record Rhythm(String title, String rhythm) {}

  /** All of these for one page. */
  public record Sections(
      Optional<Comparison> comparison, List<DeciderRow> deciders, Near near, Documents documents) {}
}
