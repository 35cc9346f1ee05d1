package org.uptake.measure;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Published data sets and generators of adoption times. */
final class AdoptionTimes {
  private AdoptionTimes() {}

  /**
   * Freireich et al. 1963, as in Gehan 1965: weeks of remission of the 21 patients on
   * 6-mercaptopurine. A plus: still in remission.
   */
  static List<AdoptionTime> leukaemia() {
    List<AdoptionTime> times = new ArrayList<>();
    for (String weeks :
        "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" ", -1)) {
      times.add(
          weeks.endsWith("+")
              ? AdoptionTime.notBy(Integer.parseInt(weeks.replace("+", "")))
              : AdoptionTime.on(Integer.parseInt(weeks)));
    }
    return times;
  }

  /**
   * Beadle et al. 1984, as in Finkelstein and Wolfe 1985: months to retraction of the breast of the
   * 46 patients with radiotherapy alone. After the first month, by the second; a plus: not seen.
   */
  static List<AdoptionTime> cosmesis() {
    String months =
        "45+ 6-10 0-7 46+ 46+ 7-16 17+ 7-14 37-44 0-8 4-11 15+ 11-15 22+ 46+ 46+ 25-37 46+ 26-40"
            + " 46+ 27-34 36-44 46+ 36-48 37+ 40+ 17-25 46+ 11-18 38+ 5-12 37+ 0-5 18+ 24+ 36+"
            + " 5-11 19-35 17-25 24+ 32+ 33+ 19-26 37+ 34+ 36+";
    List<AdoptionTime> times = new ArrayList<>();
    for (String bounds : months.split(" ", -1)) {
      String[] ends = bounds.split("[-+]", 2);
      int after = Integer.parseInt(ends[0]);
      times.add(
          ends[1].isEmpty()
              ? AdoptionTime.notBy(after)
              : AdoptionTime.between(after, Integer.parseInt(ends[1])));
    }
    return times;
  }

  /** Any knowledge of a day: exact, between bounds, or not yet. */
  static Arbitrary<List<AdoptionTime>> any() {
    Arbitrary<AdoptionTime> between =
        Combinators.combine(
                Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 15))
            .as((after, width) -> AdoptionTime.between(after, after + width));
    return Arbitraries.oneOf(between, exactOrNotYet()).list().ofMinSize(1).ofMaxSize(25);
  }

  /** Exact days, and places not seen to adopt. */
  static Arbitrary<AdoptionTime> exactOrNotYet() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 30);
    return Arbitraries.oneOf(days.map(AdoptionTime::on), days.map(AdoptionTime::notBy));
  }
}
