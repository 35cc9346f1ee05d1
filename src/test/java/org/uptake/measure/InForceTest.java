package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uptake.measure.GivenEvents.Claim;

/**
 * {@code policy_standing} against a slow, obvious model: every way to place each event on one of
 * its possible days is tried; the policy is surely in force if it is in all of them, possibly if it
 * is in one.
 */
class InForceTest {
  private static final List<String> SCRIPTS =
      List.of("sql/measure/30-events.sql", "sql/measure/32-in-force.sql");
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

  /** The day on which all events are public; days are 0 to this one, −1 stands for "before". */
  private static final int LAST = 5;

  /** An event between two days; no earliest day for "no later than", no latest if undated. */
  record Event(String effect, Optional<Integer> earliest, Optional<Integer> latest, boolean low) {

    /** A doubtful end or restoration may not have come by the last day asked for. */
    List<Integer> possibleDays() {
      boolean doubtful = low && !effect.equals("adopts");
      int last = doubtful ? LAST + 1 : latest.orElse(LAST);
      List<Integer> days = new ArrayList<>();
      for (int day = earliest.orElse(-1); day <= last; day++) {
        days.add(day);
      }
      return days;
    }

    Claim claim(String policy) {
      return new Claim(
          policy,
          effect,
          earliest.map(InForceTest::date),
          latest.map(InForceTest::date),
          low ? "low" : "high",
          date(LAST));
    }
  }

  /** An event on a day. */
  record Placed(String effect, int day) {}

  @Property(tries = 12)
  void whatTheSqlSaysIsWhatEveryWayToPlaceTheEventsSays(
      @ForAll("manyHistories") List<List<Event>> histories) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      String policy = "p" + i;
      histories.get(i).forEach(event -> claims.add(event.claim(policy)));
    }
    try (GivenEvents given = new GivenEvents(SCRIPTS)) {
      Map<String, String> said = standing(given.events(claims));
      for (int i = 0; i < histories.size(); i++) {
        for (int day = -1; day <= LAST; day++) {
          assertThat(said.get("p" + i + " " + day))
              .as("day %s of %s", day, histories.get(i))
              .isEqualTo(model(histories.get(i), day));
        }
      }
    }
  }

  @Test
  void aDecisionAfterAnEndRestoresAndIsNoSecondAdoption() {
    assertThat(
            stretches(
                Claim.on("p", "adopts", "2014-01-02"),
                Claim.on("p", "ends", "2015-02-01"),
                Claim.on("p", "adopts", "2016-03-01")))
        .containsExactly(
            "null to 2014-01-01: no",
            "2014-01-02 to 2015-01-31: surely",
            "2015-02-01 to 2016-02-29: no",
            "2016-03-01 to null: surely");
  }

  @Test
  void aLawIsInForceFromTheDayItTakesEffectNotFromItsSignature() {
    assertThat(
            stretches(
                Claim.on("p", "adopts", "2017-05-07"), Claim.on("p", "effective", "2017-09-01")))
        .containsExactly("null to 2017-08-31: no", "2017-09-01 to null: surely");
  }

  @Test
  void beingInEffectByTheDayOfAReportDelaysNothing() {
    assertThat(
            stretches(
                Claim.on("p", "adopts", "2014-05-07"),
                Claim.on("p", "effective", "2014-06-24").noLaterThan("2014-06-24")))
        .containsExactly("null to 2014-05-06: no", "2014-05-07 to null: surely");
  }

  @Test
  void aWindowOfRemovalIsOpenAndNoEndOnTheLastDaySeen() {
    assertThat(
            stretches(
                Claim.on("p", "adopts", "2014-01-02"),
                Claim.on("p", "ends", "2015-02-01").between("2014-08-14", "2015-01-06")))
        .containsExactly(
            "null to 2014-01-01: no",
            "2014-01-02 to 2014-08-13: surely",
            "2014-08-14 to 2015-01-05: possibly",
            "2015-01-06 to null: no");
  }

  @Test
  void anEndBeforeEveryPossibleAdoptionEndsNothing() {
    assertThat(
            stretches(Claim.on("p", "ends", "2013-02-01"), Claim.on("p", "adopts", "2014-01-02")))
        .containsExactly("null to 2014-01-01: no", "2014-01-02 to null: surely");
  }

  @Test
  void anEndToldNoLaterThanComesAfterTheLastListThatNamesThePolicy() {
    assertThat(
            stretches(
                Claim.on("p", "adopts", "2014-01-02"),
                Claim.on("p", "first_listed", "2016-05-01").noLaterThan("2016-05-01"),
                Claim.on("p", "ends", "2018-02-09").noLaterThan("2018-02-09")))
        .containsExactly(
            "null to 2014-01-01: no",
            "2014-01-02 to 2016-05-01: surely",
            "2016-05-02 to 2018-02-08: possibly",
            "2018-02-09 to null: no");
  }

  @Test
  void whatWasNotYetPublicIsNotKnown() {
    try (GivenEvents given = new GivenEvents(SCRIPTS)) {
      given.events(
          List.of(
              Claim.on("p", "adopts", "2014-01-02").knownFrom("2014-06-01"),
              Claim.on("p", "ends", "2015-02-01").knownFrom("2017-01-01")));
      assertThat(stretches(given, "2014-05-31")).isEmpty();
      assertThat(stretches(given, "2016-12-31"))
          .containsExactly("null to 2014-01-01: no", "2014-01-02 to null: surely");
      assertThat(stretches(given, "2017-01-01")).last().isEqualTo("2015-02-01 to null: no");
    }
  }

  private static List<String> stretches(Claim... claims) {
    try (GivenEvents given = new GivenEvents(SCRIPTS)) {
      return stretches(given.events(List.of(claims)), "9999-12-31");
    }
  }

  private static List<String> stretches(GivenEvents given, String knownOn) {
    return given
        .warehouse()
        .query(
            "SELECT valid_from || '', valid_to || '', surely, possibly FROM policy_standing(DATE '"
                + knownOn
                + "') ORDER BY policy_id, valid_from NULLS FIRST",
            r ->
                r.getString(1)
                    + " to "
                    + r.getString(2)
                    + ": "
                    + word(r.getBoolean(3), r.getBoolean(4)));
  }

  /** The standing of each policy on each day, keyed by policy and day number. */
  private static Map<String, String> standing(GivenEvents given) {
    Map<String, String> said = new HashMap<>();
    given
        .warehouse()
        .query(
            "SELECT policy_id, d, surely, possibly FROM policy_standing(DATE '9999-12-31')"
                + " JOIN range(-1, "
                + (LAST + 1)
                + ") days (d) ON DATE '"
                + FIRST
                + "' + d::INTEGER BETWEEN coalesce(valid_from, DATE '0001-01-01')"
                + " AND coalesce(valid_to, DATE '9999-12-31')",
            r ->
                said.put(
                    r.getString(1) + " " + r.getInt(2), word(r.getBoolean(3), r.getBoolean(4))));
    return new TreeMap<>(said);
  }

  private static String word(boolean surely, boolean possibly) {
    return surely ? "surely" : possibly ? "possibly" : "no";
  }

  private static LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  private static String model(List<Event> events, int day) {
    int firstAdoption = events.get(0).possibleDays().get(0);
    List<Event> counted =
        events.stream()
            .filter(
                e ->
                    !e.effect().equals("ends")
                        || e.possibleDays().get(e.possibleDays().size() - 1) >= firstAdoption)
            .toList();
    Set<Boolean> answers = new HashSet<>();
    for (List<Placed> way : ways(counted)) {
      int adopted = way.get(0).day();
      if (way.stream().noneMatch(p -> p.effect().equals("ends") && p.day() < adopted)) {
        answers.add(adopted <= day && isOn(way, day));
      }
    }
    return word(!answers.contains(false), answers.contains(true));
  }

  /** Whether the last end or restoration by a day, if there is one, is a restoration. */
  private static boolean isOn(List<Placed> way, int day) {
    return way.stream()
        .filter(p -> !p.effect().equals("adopts") && p.day() <= day)
        .max(Comparator.comparing(Placed::day).thenComparing(Placed::effect))
        .filter(p -> p.effect().equals("ends"))
        .isEmpty();
  }

  private static List<List<Placed>> ways(List<Event> events) {
    List<List<Placed>> ways = List.of(List.of());
    for (Event event : events) {
      List<List<Placed>> longer = new ArrayList<>();
      for (List<Placed> way : ways) {
        for (int day : event.possibleDays()) {
          List<Placed> next = new ArrayList<>(way);
          next.add(new Placed(event.effect(), day));
          longer.add(next);
        }
      }
      ways = longer;
    }
    return ways;
  }

  @Provide
  Arbitrary<List<List<Event>>> manyHistories() {
    return histories().list().ofSize(150);
  }

  private static Arbitrary<List<Event>> histories() {
    Arbitrary<List<Event>> later =
        Arbitraries.of("ends", "restores").flatMap(InForceTest::event).list().ofMaxSize(3);
    return Combinators.combine(event("adopts"), later)
        .as(
            (first, others) -> {
              List<Event> all = new ArrayList<>(List.of(first));
              all.addAll(others);
              return all;
            });
  }

  private static Arbitrary<Event> event(String effect) {
    Arbitrary<Integer> day = Arbitraries.integers().between(0, LAST - 1);
    return Combinators.combine(
            day, day, Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 5))
        .as(
            (a, b, open, low) ->
                new Event(
                    effect,
                    open <= 1 ? Optional.empty() : Optional.of(Math.min(a, b)),
                    open == 1 ? Optional.empty() : Optional.of(Math.max(a, b)),
                    low == 0));
  }
}
