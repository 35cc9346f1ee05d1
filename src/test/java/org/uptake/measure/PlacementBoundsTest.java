package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** Bounds of unlisted counties against 10,000 invented states of which the truth is known. */
class PlacementBoundsTest {
  private static final int STATES = 2_000;

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void theTruthLiesInTheBoundsAndTheBoundsAreSharp(@ForAll @LongRange(min = 0) long seed) {
    try (GivenPlacements given = new GivenPlacements()) {
      given
          .script("PlacementBoundsTest/states.sql", "seed", seed, "states", STATES)
          .measured(GivenPlacements.SCRIPTS);
      assertThat(given.against("PlacementBoundsTest/rules.sql")).isEmpty();
      assertThat(given.count("SELECT count(*) FROM given_state")).isEqualTo(STATES);
      assertThat(given.rows("SELECT DISTINCT kind FROM given_state")).hasSize(8);
      assertThat(given.count("SELECT count(*) FROM placements WHERE bound_basis = 'remainder'"))
          .isGreaterThan(5_000);
      assertThat(
              given.count(
                  "SELECT count(*) FROM placements p JOIN given_total t USING (state)"
                      + " WHERE p.value_status = 'derived' AND t.counties > 1"))
          .as("the one county of several that a list leaves out")
          .isGreaterThan(20);
      assertThat(
              given.count(
                  "SELECT count(*) FROM placements WHERE bound_basis = 'remainder' AND at_least > 0"))
          .isGreaterThan(100);
    }
  }

  @Example
  void aRemainderThatNoCountiesCouldHoldIsAFinding() {
    try (GivenPlacements given = new GivenPlacements()) {
      given
          .script("PlacementBoundsTest/states.sql", "seed", 1, "states", 100)
          .measured(Measures.SCRIPTS);
      assertThat(
              given.rows(
                  """
                  SELECT t.state FROM given_total t WHERE kind = 'revised' AND NOT EXISTS (
                    SELECT 1 FROM findings f
                    WHERE f.kind = 'impossible_remainder' AND f.message LIKE t.state || ', FY2021%'
                      AND f.message LIKE '%total of ' || format('{:,}', t.printed_total) || ' (totals@%'
                      AND f.message LIKE '%list@%')"""))
          .isEmpty();
      assertThat(
              given.count(
                  "SELECT count(*) - (SELECT count(*) FROM given_state WHERE kind = 'revised')"
                      + " FROM findings WHERE kind = 'impossible_remainder'"))
          .isZero();
    }
  }
}
