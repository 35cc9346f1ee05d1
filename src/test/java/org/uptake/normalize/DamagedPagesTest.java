package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.model.ListCoverage;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.RowOutcome;
import org.uptake.model.SourceException;
import org.uptake.model.ValueStatus;

/**
 * A damaged page gives right figures, fewer figures or none, never a wrong one. {@code
 * -Dorr.mutations=2000} tries so many damages of each page, {@code -Dorr.seed} another series.
 *
 * <p>What no reader can tell from the truth, and is therefore not tried: a digit changed, lost or
 * added inside a cell; two figures of one row or column exchanged; a cell that is lost or run into
 * its neighbour while a blank one arises in the same row; headings of two calendars exchanged; a
 * county's row lost without a trace where the list prints neither its counts nor a total (no figure
 * is wrong then, but the county is taken as not listed); a state's name lost where the counties
 * under it have namesakes in order in the state above.
 */
class DamagedPagesTest {
  private static final int TIMES = Integer.getInteger("orr.mutations", 60);
  private static final long SEED = Long.getLong("orr.seed", 4);

  /**
   * Two calendars in one table have headings whose exchange nobody could tell; a damaged style
   * shows what it hid, to a browser too.
   */
  private static final Set<String> NOT_TRIED =
      Set.of("state-calendar-and-fiscal-invented.html", "state-hidden-invented.html");

  /** Pages that are sound: a damage could mend the others. */
  static List<OrrPages.Page> pages() {
    return OrrPages.all().stream()
        .filter(page -> !page.file().endsWith(".xlsx.csv") && !NOT_TRIED.contains(page.file()))
        .filter(DamagedPagesTest::isSound)
        .toList();
  }

  private static boolean isSound(OrrPages.Page page) {
    try {
      Facts facts = OrrPages.read(page, page.bytes());
      return facts.count(RowOutcome.REJECTED) == 0
          && facts.findings().stream()
              .noneMatch(f -> f.kind().contains("contradict") || f.kind().equals("table_not_read"));
    } catch (SourceException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noDamageGivesAWrongFigure(OrrPages.Page page) {
    String text = new String(page.bytes(), StandardCharsets.UTF_8);
    Facts whole = OrrPages.read(page, page.bytes());
    Map<String, Observation> truth = new HashMap<>();
    whole.observations().forEach(o -> truth.put(key(o), o));
    for (int i = 0; i < TIMES; i++) {
      byte[] damaged =
          new PageMutations(SEED * 1_000_003 + i).damaged(text, page.file().endsWith(".html"));
      Facts facts;
      try {
        facts = OrrPages.read(page, damaged);
      } catch (SourceException e) {
        continue;
      }
      String as = page + ", damage " + i + ":\n" + shown(damaged);
      facts.observations().forEach(o -> check(o, truth, as));
      if (page.copyState().equals("whole")) {
        checkCoverage(facts, whole, as);
      }
    }
  }

  private static String shown(byte[] damaged) {
    String text = new String(damaged, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(text.length(), 6000));
  }

  private static String key(Observation o) {
    return o.placeId() + " " + o.period().kind() + " " + o.period().start();
  }

  private static void check(Observation seen, Map<String, Observation> truth, String as) {
    if (seen.value().isEmpty()) {
      return;
    }
    assertThat(truth).as(as).containsKey(key(seen));
    Observation right = truth.getOrDefault(key(seen), seen);
    assertThat(seen.value()).as(as).isEqualTo(right.value());
    Period period = seen.period();
    if (period.end().isPresent()) {
      assertThat(period.end()).as(as).isEqualTo(right.period().end());
    }
  }

  /** Where the list counts itself, a county that is lost is never taken as one not listed. */
  private static void checkCoverage(Facts facts, Facts whole, String as) {
    if (facts.listClaims().stream().noneMatch(c -> c.counties().isPresent())) {
      return;
    }
    Set<String> listed =
        facts.observations().stream().map(Observation::placeId).collect(Collectors.toSet());
    Map<String, ValueStatus> absent =
        facts.coverage().stream()
            .collect(
                Collectors.toMap(ListCoverage::state, ListCoverage::absentStatus, (a, b) -> a));
    Map<String, ValueStatus> before =
        whole.coverage().stream()
            .collect(
                Collectors.toMap(ListCoverage::state, ListCoverage::absentStatus, (a, b) -> a));
    for (Observation o : whole.observations()) {
      String state =
          Given.PLACES.coded(o.placeId().replace("county-", "")).map(Place::state).orElse("");
      if (!listed.contains(o.placeId()) && before.get(state) == ValueStatus.BELOW_THRESHOLD) {
        assertThat(absent.get(state))
            .as(o.placeId() + " lost, " + as)
            .isEqualTo(ValueStatus.NOT_HELD);
      }
    }
  }
}
