package org.uptake.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument.PrintedRow;

/**
 * The counties under one state's name. Nothing but their place says of which state they are, so a
 * state's name that is lost would give its counties to the state above. A group is therefore taken
 * whole or not at all: each county must be one of the state, none twice, in alphabetical order, and
 * their sum the one printed beside the state's name, if one is.
 */
final class CountyGroup {
  private final Place state;
  private final OptionalLong sum;
  private final List<Member> members = new ArrayList<>();
  private boolean doubted;

  /**
   * A row of the list.
   *
   * @param row the row
   * @param table its table's name
   * @param stateLabel the state as printed
   * @param countyLabel the county as printed
   * @param state the state that it names or stands under
   * @param county the county that it names
   * @param cell where its figure stands
   * @param figureAt the figure's column, from 0
   */
  record Member(
      PrintedRow row,
      String table,
      String stateLabel,
      String countyLabel,
      Optional<Place> state,
      Optional<Place> county,
      FigureCell.At cell,
      int figureAt) {

    /** Why it is no county. */
    String reason() {
      if (state.isEmpty() && stateLabel.isEmpty()) {
        return "no state is given, and not just one county of the country is called '"
            + countyLabel
            + "'";
      }
      return state.isPresent()
          ? "no county or equivalent of "
              + stateLabel
              + " is called '"
              + countyLabel
              + "'; if it is a known spelling, add it to place-aliases.csv with the evidence"
          : "'" + stateLabel + "' is no state";
    }
  }

  CountyGroup(Place state, OptionalLong sum) {
    this.state = state;
    this.sum = sum;
  }

  Place state() {
    return state;
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  void add(Member member) {
    members.add(member);
  }

  /** A row of the group could not be read. */
  void doubt() {
    doubted = true;
  }

  /**
   * Why the group's counties may be those of another state.
   *
   * @param listed counties that are listed already
   */
  Optional<String> doubtOf(Set<String> listed) {
    String before = "";
    long added = 0;
    for (Member member : members) {
      Optional<Place> county = member.county();
      if (county.isEmpty()) {
        return because("'" + member.countyLabel() + "' is none of them");
      }
      String key = NameKey.of(member.countyLabel());
      if (listed.contains(county.get().placeId()) || key.compareTo(before) <= 0) {
        return because("'" + member.countyLabel() + "' stands out of order, or twice");
      }
      before = key;
      added += Quantity.of(member.row().cells().get(member.figureAt())).value().orElse(0);
    }
    if (sum.isPresent() && sum.getAsLong() != added) {
      return because("they add up to " + added + ", not to " + sum.getAsLong());
    }
    return doubted ? because("one of the rows cannot be read") : Optional.empty();
  }

  private Optional<String> because(String why) {
    return Optional.of(
        "stands under "
            + state.name()
            + " among counties that may be another state's: "
            + why
            + ". Nothing is taken from them");
  }
}
