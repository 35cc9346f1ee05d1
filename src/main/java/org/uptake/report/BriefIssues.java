package org.uptake.report;

import java.util.List;
import java.util.Set;

/** The issues that a brief can be about, and of which place. */
public final class BriefIssues {
  /** What an advocate can ask for, or, of agreements, ask to end or prevent; in the order shown. */
  public static final List<String> ALL =
      List.of(
          "detainer_limits",
          "sanctuary_ordinances",
          "municipal_id",
          "children_welcomed",
          "immigrant_affairs",
          "agreement_287g");

  /** The others are measures of cities and counties; the District of Columbia acts as a city. */
  private static final Set<String> OF_STATES = Set.of("detainer_limits", "agreement_287g");

  private BriefIssues() {}

  /** The issues that apply to a place. */
  public static List<String> of(Site.PlaceRow place) {
    boolean state = place.kind().equals("state") && !place.subkind().equals("federal_district");
    return state ? ALL.stream().filter(OF_STATES::contains).toList() : ALL;
  }

  /** The anchor of an issue on the page of a place's briefs. */
  public static String anchor(String family) {
    return family.equals("agreement_287g") ? "287g" : family.replace('_', '-');
  }
}
