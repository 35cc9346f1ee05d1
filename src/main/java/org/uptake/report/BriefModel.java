package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.report.PageModel.CitedFigure;

/** What the template of a brief is given. */
public final class BriefModel {
  private BriefModel() {}

  /**
   * The briefs of a place.
   *
   * @param label the place with its state
   * @param ups the pages of the state and counties that the place lies in, and of the place
   * @param sheets one for each issue that applies; the first is shown where none is chosen
   */
  public record Page(Site.PlaceRow place, String label, List<Up> ups, List<Sheet> sheets) {
    /** The page on which further policies of the place stand. */
    public String morePage() {
      return ups.get(ups.size() - 1).page() + "#policies";
    }

    /** The sheet about a family, if the family applies to the place. */
    public Optional<Sheet> sheet(String family) {
      return sheets.stream().filter(s -> s.family().equals(family)).findFirst();
    }
  }

  /** A page of the site that a brief belongs to. */
  public record Up(String name, String page) {}

  /**
   * A brief: one sheet for one place and issue.
   *
   * @param familyPage the page of the family
   * @param anchor of the sheet on its page
   * @param children the figures of the place, or of the counties that a city lies in
   * @param total the state's total of the days of the first figure
   * @param against state laws in force against what is asked for
   * @param related state laws on the matter of which no provision is held to be for or against
   * @param inherited state laws that reach the place with what is asked for
   * @param here policies of this issue of the place and in it, the place's own first
   * @param hereMore how many more there are
   * @param decided who decided, in the state and in the nation
   * @param instruments the commonest instruments
   * @param rest what the other instruments count together
   * @param ended agreements that ended
   * @param lawHeld whether any law of the state on the matter is held
   * @param citations in the order of their numbers, from 1
   * @param documents those that citations name
   * @param marks the shorthand used, without brackets
   */
  public record Sheet(
      String family,
      String familyPage,
      String anchor,
      List<Child> children,
      Optional<Total> total,
      List<LawLine> against,
      List<LawLine> related,
      List<LawLine> inherited,
      List<Here> here,
      int hereMore,
      List<Decided> decided,
      List<Instrument> instruments,
      Rest rest,
      Optional<Ended> ended,
      boolean lawHeld,
      List<Citation> citations,
      List<Document> documents,
      List<String> marks) {}

  /** A figure of a place, its rate where it may be stated, and the numbers of its citations. */
  public record Child(
      String place, CitedFigure figure, Optional<BriefRate> rate, List<Integer> refs) {}

  /** A state's total, where it stands on the state's page, and its rate. */
  public record Total(
      String state,
      long children,
      LocalDate start,
      LocalDate end,
      String link,
      Optional<BriefRate> rate,
      int ref) {}

  /** A state law that reaches the place. */
  public record LawLine(PageModel.Law law, int ref) {}

  /** A policy of the place or in it. */
  public record Here(PageModel.PolicyLine line, int ref) {}

  /**
   * Who decided.
   *
   * @param where the state's name; empty for the nation
   * @param policies adopted ones, in all
   * @param link the list that the counts count
   * @param counts the most frequent first; those of which no source says it last
   */
  public record Decided(String where, long policies, Optional<String> link, List<Count> counts) {}

  /** How many adopted policies have one value. */
  public record Count(String code, long policies) {}

  /** An instrument, how many adopted policies in the nation have it, and the nearest of them. */
  public record Instrument(Count count, Optional<Example> example) {}

  /**
   * What is not shown by itself: instruments, and policies with them; those without a known one.
   */
  public record Rest(long instruments, long policies, long unknown) {}

  /** Agreements that ended, of all that were in force once, and the nearest. */
  public record Ended(long ended, long adopted, Optional<Example> example) {}

  /**
   * A policy elsewhere.
   *
   * @param near {@code county}, {@code neighbour}, {@code state}, {@code adjoining} or {@code
   *     nation}
   */
  public record Example(Site.PolicyRow policy, String link, String near, int ref) {}

  /**
   * A publication, with what it prints.
   *
   * @param title of the publication
   * @param url its address; may be empty
   * @param letter of the document that holds it
   * @param cells what rests on it
   */
  public record Citation(
      int number, String credit, String title, String url, String letter, List<Cell> cells) {}

  /** A document with its letter, e.g. {@code A}. */
  public record Document(String letter, Site.SnapshotRow document) {}

  /**
   * Where a thing is printed.
   *
   * @param what a place or a policy
   * @param cell the cell; of a policy only its row
   * @param note how a figure was derived or corrected
   * @param unlisted whether the list leaves the place out
   */
  public record Cell(String what, Site.Cell cell, String note, boolean unlisted) {}
}
