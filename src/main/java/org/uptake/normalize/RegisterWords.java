package org.uptake.normalize;

import java.util.Set;

/** The closed vocabularies of the register, from the deck's own lists. */
final class RegisterWords {
  static final Set<String> INSTRUMENTS =
      Set.of(
          "state_law",
          "ordinance",
          "resolution",
          "city_policy",
          "county_policy",
          "executive_order",
          "sheriff_policy",
          "police_policy",
          "corrections_policy",
          "detention_center_policy",
          "directive",
          "order",
          "announcement",
          "memorandum",
          "budget_measure",
          "program",
          "nonprofit_program",
          "campaign",
          "court_settlement",
          "unknown");
  static final Set<String> DECIDERS =
      Set.of(
          "city_council",
          "county_board",
          "mayor_or_executive",
          "sheriff",
          "police_chief",
          "corrections_head",
          "school_district",
          "health_department",
          "state",
          "nonprofit",
          "unknown");
  static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");
  static final Set<String> BASES =
      Set.of(
          "instrument",
          "statement",
          "list",
          "statewide_statement",
          "disputed",
          "count_only",
          "out_of_scope");

  private RegisterWords() {}
}
