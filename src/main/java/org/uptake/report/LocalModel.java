package org.uptake.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the template of a municipality's or agency's page is given. */
public final class LocalModel {
  private LocalModel() {}

  /**
   * A municipality or agency.
   *
   * @param grounds the counties it lies in or serves; empty if no source names them
   * @param own its policies, with what the state's laws do to them
   * @param articles the same with all that sources say of them
   * @param stateLines the policies of its state
   * @param released children released around it, never in it
   * @param near who else has acted in the same way, by family
   * @param documents what the page rests on, each once
   */
  public record Page(
      Site.PlaceRow place,
      Site.PlaceRow state,
      List<Ground> grounds,
      PageModel.Policies own,
      List<PolicyArticle> articles,
      List<PageModel.PolicyLine> stateLines,
      List<Released> released,
      List<Near> near,
      List<Site.SnapshotRow> documents) {

    /** How many counties the place shares its boundary with. */
    public int shared() {
      return place.coextensive();
    }

    /** What shows where it lies or whom it serves, each thing said once. */
    public List<Site.Ground> evidence() {
      Map<String, Site.Ground> once = new LinkedHashMap<>();
      for (Ground ground : grounds) {
        Site.Ground shown = ground.shown();
        once.putIfAbsent(shown.shownBy() + shown.evidence() + shown.source(), shown);
      }
      return List.copyOf(once.values());
    }

    /** Whether it surely reaches the whole of every county named. */
    public boolean whole() {
      return grounds.stream().allMatch(g -> g.shown().part().equals("whole"));
    }

    /** Its policies of which no day of adoption is held, though they were adopted. */
    public long undated() {
      return articles.stream()
          .filter(a -> a.policy().adopted().precision().equals("undated"))
          .count();
    }

    /** Its policies that stand as far as is known. */
    public long standing() {
      return articles.stream().filter(a -> a.policy().standing()).count();
    }

    /** Its policies of which lists alone tell. */
    public long fromListsAlone() {
      return articles.stream()
          .filter(a -> a.events().stream().allMatch(e -> e.basis().equals("list")))
          .count();
    }

    /** The day on which the newest document behind the page was taken in. */
    public Optional<LocalDate> updated() {
      return documents.stream().map(Site.SnapshotRow::retrievedAt).max(Comparator.naturalOrder());
    }
  }

  /** A county that the place lies in or serves, and what shows it. */
  public record Ground(Site.PlaceRow county, Site.Ground shown) {}

  /**
   * Children released in a county or state around the place.
   *
   * @param figures of the years that a document held has a figure for, or bounds
   */
  public record Released(Site.PlaceRow area, List<PageModel.CitedFigure> figures) {}

  /**
   * Who else near the place has a policy of one family.
   *
   * @param familyPage from the site's top
   * @param sameCounties policies of the same counties and of other places in them
   * @param inState further policies in the state, where they are few
   * @param more how many there are where they are not listed here
   */
  public record Near(
      String family,
      String familyPage,
      List<Neighbour> sameCounties,
      List<Neighbour> inState,
      int more) {}

  /** Another place's policy and where its events stand, from the site's top. */
  public record Neighbour(Site.PolicyRow policy, String address) {}

  /**
   * What the page of a county or state says of its own policies, and of the places in it.
   *
   * @param articles its own policies with all that sources say of them
   * @param inside municipalities and agencies in it of which a policy is held
   */
  public record Detail(List<PolicyArticle> articles, List<Inside> inside) {}

  /**
   * A municipality or agency in a county or state.
   *
   * @param counties those it lies in or serves; empty if no source names them
   * @param policies how many policies and proposals of it are held
   * @param families what they are about
   */
  public record Inside(
      Site.PlaceRow place, List<Site.PlaceRow> counties, int policies, List<String> families) {}
}
