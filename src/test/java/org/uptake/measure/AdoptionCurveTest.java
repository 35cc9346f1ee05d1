package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uptake.measure.GivenEvents.Claim;

/** Curves count places: gross what had adopted, net what was in force. */
class AdoptionCurveTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 10;
  private static final String NOW = "DATE '9999-12-31'";

  private record Point(
      String grade, LocalDate day, long gross, long grossMay, long net, long netMay) {}

  private record Stretch(
      String place, String confidence, LocalDate from, LocalDate to, boolean surely, boolean may) {}

  @Property(tries = 15)
  void everyCountOfACurveIsThatOfThePlacesOfTheDay(@ForAll("claims") List<Claim> claims) {
    try (GivenEvents given = new GivenEvents(Measures.SCRIPTS)) {
      given.events(claims);
      List<Point> curve = curve(given);
      List<Stretch> stretches = stretches(given);
      for (String grade : List.of("strong", "all")) {
        for (int i = 0; i <= DAYS; i++) {
          LocalDate day = FIRST.plusDays(i);
          Optional<Point> at =
              curve.stream()
                  .filter(p -> p.grade().equals(grade) && !p.day().isAfter(day))
                  .reduce((a, b) -> b);
          if (at.isPresent()) {
            assertThat(at.get().net()).isEqualTo(places(stretches, grade, day, true));
            assertThat(at.get().netMay()).isEqualTo(places(stretches, grade, day, false));
            assertThat(at.get().gross()).isBetween(0L, at.get().grossMay());
            assertThat(at.get().net()).isLessThanOrEqualTo(at.get().netMay());
          }
        }
      }
    }
  }

  @Property(tries = 8)
  void theNetCountIsThatOfThePlacesInForce(@ForAll("claims") List<Claim> claims) {
    try (GivenEvents given = new GivenEvents(Measures.SCRIPTS)) {
      given.events(claims);
      for (Point point : curve(given)) {
        if (point.grade().equals("strong")) {
          long inForce =
              given
                  .warehouse()
                  .query(
                      "SELECT DISTINCT place_id FROM policies_in_force(DATE '"
                          + point.day()
                          + "', "
                          + NOW
                          + ") WHERE certainty = 'surely' AND reach = 'own'",
                      r -> r.getString(1))
                  .size();
          assertThat(point.net()).as("on %s", point.day()).isEqualTo(inForce);
        }
      }
    }
  }

  @Test
  void aPlaceCountsOnceHoweverManyPoliciesItHas() {
    assertThat(
            curve(Claim.on("a/1", "adopts", "2014-01-02"), Claim.on("a/2", "adopts", "2014-03-01")))
        .containsExactly("strong 2014-01-02 1 1 1 1", "all 2014-01-02 1 1 1 1");
  }

  @Test
  void anEndLeavesTheGrossCountAndLowersTheNet() {
    assertThat(
            curve(Claim.on("a/1", "adopts", "2014-01-02"), Claim.on("a/1", "ends", "2015-01-02")))
        .contains("strong 2014-01-02 1 1 1 1", "strong 2015-01-02 1 1 0 0");
  }

  @Test
  void aPlaceOfWhichOnePolicyEndsStaysUnderTheOther() {
    assertThat(
            curve(
                Claim.on("a/1", "adopts", "2014-01-02"),
                Claim.on("a/2", "adopts", "2014-02-02"),
                Claim.on("a/1", "ends", "2015-01-02")))
        .containsExactly("strong 2014-01-02 1 1 1 1", "all 2014-01-02 1 1 1 1");
  }

  @Test
  void noLaterThanIsPossibleFromTheStartAndSureOnItsDay() {
    assertThat(
            curve(
                Claim.on("a/1", "adopts", "2013-01-02"),
                Claim.on("b/1", "adopted_by", "2014-06-24").noLaterThan("2014-06-24")))
        .contains("strong 2013-01-02 1 2 1 2", "strong 2014-06-24 2 2 2 2");
  }

  @Test
  void claimsOfLowConfidenceCountInTheGradeAllOnly() {
    assertThat(
            curve(
                Claim.on("a/1", "adopts", "2014-01-02"),
                Claim.on("b/1", "adopts", "2014-01-02").low()))
        .containsExactly("strong 2014-01-02 1 1 1 1", "all 2014-01-02 2 2 2 2");
  }

  @Test
  void aPlaceWithABetterClaimIsNotDatedByALowOne() {
    assertThat(
            curve(
                Claim.on("a/1", "adopts", "2010-01-02").low(),
                Claim.on("a/2", "adopts", "2014-01-02")))
        .contains("strong 2014-01-02 1 1 1 1")
        .noneMatch(point -> point.startsWith("strong 2010"));
  }

  private static List<String> curve(Claim... claims) {
    try (GivenEvents given = new GivenEvents(Measures.SCRIPTS)) {
      given.events(List.of(claims));
      return curve(given).stream()
          .map(
              p ->
                  p.grade()
                      + " "
                      + p.day()
                      + " "
                      + p.gross()
                      + " "
                      + p.grossMay()
                      + " "
                      + p.net()
                      + " "
                      + p.netMay())
          .toList();
    }
  }

  private static List<Point> curve(GivenEvents given) {
    return given
        .warehouse()
        .query(
            "SELECT grade, day::VARCHAR, gross_surely, gross_possibly, net_surely, net_possibly"
                + " FROM adoption_curve('f', "
                + NOW
                + ") ORDER BY grade DESC, day",
            r ->
                new Point(
                    r.getString(1),
                    LocalDate.parse(r.getString(2)),
                    r.getLong(3),
                    r.getLong(4),
                    r.getLong(5),
                    r.getLong(6)));
  }

  private static List<Stretch> stretches(GivenEvents given) {
    return given
        .warehouse()
        .query(
            "SELECT place_id, confidence, coalesce(valid_from, DATE '0001-01-01')::VARCHAR,"
                + " coalesce(valid_to, DATE '9999-12-31')::VARCHAR, surely, possibly"
                + " FROM policy_standing("
                + NOW
                + ")",
            r ->
                new Stretch(
                    r.getString(1),
                    r.getString(2),
                    LocalDate.parse(r.getString(3)),
                    LocalDate.parse(r.getString(4)),
                    r.getBoolean(5),
                    r.getBoolean(6)));
  }

  private static long places(List<Stretch> stretches, String grade, LocalDate day, boolean surely) {
    Set<String> places = new HashSet<>();
    for (Stretch s : stretches) {
      boolean counts = grade.equals("all") || !s.confidence().equals("low");
      boolean holds = surely ? s.surely() : s.may();
      if (counts && holds && !day.isBefore(s.from()) && !day.isAfter(s.to())) {
        places.add(s.place());
      }
    }
    return places.size();
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS);
    Arbitrary<String> policy = Arbitraries.of("a/1", "a/2", "b/1", "b/2", "c/1", "d/1", "e/1");
    Arbitrary<String> effect =
        Arbitraries.of("adopts", "adopts", "adopted_by", "ends", "restores", "none");
    return Combinators.combine(
            policy, effect, day, day, Arbitraries.integers().between(0, 9), Arbitraries.of(0, 1, 2))
        .as(
            (of, what, a, b, shape, low) -> {
              Optional<LocalDate> first = Optional.of(FIRST.plusDays(Math.min(a, b)));
              Optional<LocalDate> last = Optional.of(FIRST.plusDays(Math.max(a, b)));
              return new Claim(
                  of,
                  what,
                  shape < 3 ? Optional.empty() : first,
                  shape == 0 ? Optional.empty() : shape < 7 ? last : first,
                  low == 0 ? "low" : "high",
                  FIRST.plusDays(DAYS));
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(ArrayList::new);
  }
}
