package org.uptake.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.warehouse.Warehouse;

/** What the search box and the index of all places know. */
public final class Search {
  private Search() {}

  /**
   * A place that can be searched for, as the warehouse has it.
   *
   * @param people of the latest year held; 0 if none are held
   * @param aliases other spellings of it, with evidence in the reference
   * @param county the county that a place lies in, if it is one
   */
  public record Place(
      String placeId,
      String geoid,
      String kind,
      String subkind,
      String name,
      String state,
      Optional<LocalDate> until,
      long people,
      List<String> aliases,
      Optional<String> county) {}

  /** Sorts of entries. Of equally good answers those of an earlier sort come first. */
  public enum Sort {
    STATE(0),
    FAMILY(1),
    COUNTY(2),
    MUNICIPALITY(3),
    TERM(4),
    PAGE(5),
    AGENCY(6);

    private final int rank;

    Sort(int rank) {
      this.rank = rank;
    }

    /** Its place among the sorts; lower ones come first. */
    int rank() {
      return rank;
    }
  }

  /**
   * Something to be found.
   *
   * @param kind what it is, in words
   * @param where the place around it, in words; may be empty
   * @param path of its page, from the site's top
   * @param weight of several with the same words the heavier comes first; people, for a place
   * @param also other words for it
   */
  public record Entry(
      Sort sort,
      String kind,
      String name,
      String where,
      String path,
      long weight,
      List<String> also) {}

  /** Entries under one heading of the index for readers without a script. */
  public record Group(String anchor, String name, String path, List<Entry> entries) {}

  /** A page of the index. */
  public record Index(List<Group> groups) {}

  static List<Place> read(Warehouse warehouse) {
    return Columns.query(warehouse, "search", Search::place);
  }

  private static Place place(ResultSet r) throws SQLException {
    return new Place(
        Columns.text(r, "place_id"),
        Columns.text(r, "geoid"),
        Columns.text(r, "kind"),
        Columns.text(r, "subkind"),
        Columns.text(r, "name"),
        Columns.text(r, "state"),
        Columns.day(r, "valid_to"),
        r.getLong("people"),
        Columns.list(Columns.text(r, "aliases"), "\\|"),
        Optional.ofNullable(r.getString("container_id")));
  }
}
