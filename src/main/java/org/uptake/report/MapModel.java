package org.uptake.report;

import java.util.List;
import java.util.Optional;

/** What the templates of maps are given. */
public final class MapModel {
  private MapModel() {}

  /**
   * A line of a legend.
   *
   * @param fill the value of the swatch's fill attribute
   * @param mark the elements of a mark on it; empty where it is an area
   */
  public record Swatch(String fill, String mark, String words) {}

  /**
   * A map with its words.
   *
   * @param id unique in its page
   * @param svg the picture
   * @param title the finding
   * @param subtitle measure, place and period
   * @param legend what the colours, hatchings and marks mean that occur
   * @param rule how the classes are made; empty where there are none
   * @param notes what the map leaves out, or how to read it
   */
  public record Figure(
      String id,
      String svg,
      String title,
      String subtitle,
      List<Swatch> legend,
      String rule,
      String source,
      List<String> notes) {}

  /**
   * A state in the table of the map of rates.
   *
   * @param rate to one decimal; empty where there is none
   * @param people in words; empty where none are held
   */
  public record RateLine(
      Site.PlaceRow state, PageModel.CitedFigure count, Optional<String> rate, String people) {}

  /** The map of rates with its table, the highest rate first. */
  public record Rates(Figure map, List<RateLine> lines) {}

  /** A place and its page, from the top of the site. */
  public record Linked(String name, String path) {}

  /**
   * A state in the table of a map of adoption.
   *
   * @param surely counties that surely have a policy of their own, and so on
   * @param whole what is of the whole state, in words
   */
  public record AdoptionLine(
      Linked state,
      List<Linked> surely,
      List<Linked> possibly,
      List<Linked> inside,
      List<String> whole) {}

  /** A family's map of its last day, with its table, and maps of ends of years before. */
  public record Adoption(Figure map, List<Figure> years, List<AdoptionLine> lines) {}

  /** The two maps of the home page. */
  public record Home(Optional<Rates> rates, Optional<Adoption> adoption) {}

  /** A county of a list in the table of the list's map. */
  public record Listed(Site.PlaceRow county, Linked state, PageModel.CitedFigure figure) {}

  /**
   * The national map of a county list.
   *
   * @param listed the counties that the list names, most children first
   * @param others what stands for the counties that it does not name, by state
   */
  public record CountyList(int fiscalYear, Figure map, List<Listed> listed, List<Others> others) {}

  /** The counties of a state that a list does not name, by what is known of them. */
  public record Others(Linked state, long below, long notHeld) {}

  /** The page of maps: the county lists held, the newest first, and the pages with other maps. */
  public record Page(List<CountyList> lists, List<Linked> families, List<Linked> states) {}
}
