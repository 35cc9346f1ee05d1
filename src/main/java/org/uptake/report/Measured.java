package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The measures that the pages show, as read from the warehouse, in the order of their queries. */
public final class Measured {
  private Measured() {}

  /** A lowest and a highest possible count. */
  public record Bounds(long least, long most) {
    /** Whether both are one number. */
    public boolean exact() {
      return least == most;
    }
  }

  /**
   * What is held of a family, in numbers.
   *
   * @param toTheDay claims with a date to the day
   * @param undated claims without a date
   * @param placesStrong places that adopted, by claims that are not all weak
   * @param placesAll with those known from weak claims alone
   * @param placesUndated of the strong ones, those without any date
   * @param placesWithoutBeginning of the strong ones, those known only "no later than" a day
   * @param placesByStatement those that rest on somebody's statement about all counties of a state;
   *     none of them is strong
   * @param disagreeing policies on which sources disagree
   * @param lastEvent the day of the last dated event that is not of low confidence
   */
  public record Facts(
      String family,
      long policies,
      long events,
      long toTheDay,
      long undated,
      long placesStrong,
      long placesAll,
      long placesUndated,
      long placesWithoutBeginning,
      long placesByStatement,
      long disagreeing,
      Optional<LocalDate> lastEvent) {}

  /**
   * A family's counts of places on a day of change.
   *
   * @param grade {@code strong}, or {@code all} with the weak claims
   * @param gross places that had adopted
   * @param grossDated the highest possible count if a place without an earliest day counts only
   *     from its latest
   * @param net places with a policy in force
   */
  public record CurvePoint(
      String family, String grade, LocalDate day, Bounds gross, long grossDated, Bounds net) {
    /** The same counts on another day. */
    CurvePoint on(LocalDate other) {
      return new CurvePoint(family, grade, other, gross, grossDated, net);
    }
  }

  /** Adopted policies, and their places, with one value of a cut: instrument, decider and so on. */
  public record Cut(String family, String cut, String value, long policies, long places) {}

  /** What an event does in a family, why, and how many claims of it are held. */
  public record Effect(String family, String event, String effect, String why, long held) {}

  /** First adoptions in a quarter, and places whose open interval reaches into it. */
  public record Quarter(String family, String quarter, Bounds places, long openStart) {}

  /** States, counties and people under a policy on a day. */
  public record Coverage(
      String family,
      LocalDate day,
      Bounds states,
      long statesInAll,
      long countiesByOwnAct,
      Bounds counties,
      long countiesInAll,
      long peopleByOwnAct,
      Bounds people,
      long peopleInAll,
      long countiesWithoutPeople) {}

  /** Children released in counties under a policy, of a list of counties. */
  public record Children(
      String family,
      LocalDate from,
      LocalDate to,
      long atLeast,
      OptionalLong atMost,
      OptionalLong bounded,
      long inAll,
      long statesNotBounded) {}

  /** One group's value: on how many counties it rests, of how many none is held. */
  public record Cell(OptionalDouble value, long restsOn, long notHeld) {}

  /**
   * A measure of the counties with a policy of their own, of the uncertain ones and of the rest.
   */
  public record Comparison(
      String family,
      LocalDate day,
      String measure,
      String period,
      Cell surely,
      Cell uncertain,
      Cell noneHeld) {}

  /** A state's first and second place to adopt, and the days between. */
  public record FirstToNext(
      String family,
      String state,
      String first,
      Site.Dated firstDay,
      String next,
      Site.Dated nextDay,
      long daysAtLeast,
      OptionalLong daysAtMost) {}

  /** Agreements of a model in force on a day. */
  public record ModelCount(LocalDate day, String model, Bounds agreements) {}

  /** An event of a programme of the whole nation, as one source states it. */
  public record ProgrammeEvent(
      String programme,
      String event,
      String printed,
      String precision,
      String nature,
      String sourceTitle,
      String sourceUrl,
      String note) {}

  /**
   * A count that somebody else published beside ours.
   *
   * @param allPossibly our highest count with weak claims too
   */
  public record Reconciled(
      String countId,
      String family,
      String measure,
      LocalDate asOf,
      String printed,
      Bounds ours,
      long allPossibly,
      String outcome,
      long gap,
      String explanation,
      String sourceTitle,
      String sourceUrl,
      String note) {}

  /** What one source says, and where. */
  public record Said(String date, String by, String snapshotId, String locator) {}

  /** Two sources that cannot both be right, or one that cannot be right as it stands. */
  public record Disagreement(
      String kind, String policyId, String event, Said one, Optional<Said> other, String note) {
    /** Whether one row prints both. */
    public boolean sameRow() {
      return other
          .filter(o -> o.locator().equals(one.locator()) && o.snapshotId().equals(one.snapshotId()))
          .isPresent();
    }
  }

  /** A state law that reaches a county. */
  public record Reach(
      String placeId,
      String policyId,
      String family,
      String provision,
      String why,
      Optional<LocalDate> since,
      boolean surely) {}

  /** All of it. */
  public record Data(
      List<Facts> facts,
      List<CurvePoint> curves,
      List<Cut> cuts,
      List<Effect> effects,
      List<Quarter> quarters,
      List<Coverage> coverage,
      List<Children> children,
      List<Comparison> comparison,
      List<FirstToNext> firstToNext,
      List<ModelCount> models,
      List<ProgrammeEvent> programmes,
      List<Reconciled> reconciliation,
      List<Disagreement> disagreements,
      List<Reach> reach,
      List<Holding> holdings) {}
}
