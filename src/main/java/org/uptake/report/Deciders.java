package org.uptake.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uptake.report.PlaceModel.Decided;
import org.uptake.report.PlaceModel.DeciderRow;

/** Which body or officer decided adopted policies, by family: here, in the state, elsewhere. */
final class Deciders {
  private final Map<String, List<Site.PolicyRow>> byFamily;

  Deciders(SiteIndex site) {
    byFamily = site.adopted().stream().collect(groupingBy(Site.PolicyRow::family));
  }

  /**
   * A row for each family of local policies and state laws of which any is held.
   *
   * @param here policies of the county and of places in it; empty on the page of a state
   * @param statePage where the policies of the state stand
   */
  List<DeciderRow> rows(String state, List<Site.PolicyRow> here, String statePage) {
    List<DeciderRow> rows = new ArrayList<>();
    for (String family : PolicyLines.FAMILIES) {
      List<Site.PolicyRow> all = byFamily.getOrDefault(family, List.of());
      if (all.isEmpty()) {
        continue;
      }
      rows.add(
          new DeciderRow(
              family,
              counted(here.stream().filter(p -> p.family().equals(family)).toList(), "#policies"),
              counted(all.stream().filter(p -> p.state().equals(state)).toList(), statePage),
              counted(
                  all.stream().filter(p -> !p.state().equals(state)).toList(),
                  "../" + FamilyPaths.page(family) + "#cuts")));
    }
    return rows;
  }

  /** The most frequent first; what no source says last. */
  private static List<Decided> counted(List<Site.PolicyRow> policies, String link) {
    Map<String, Long> counts = new TreeMap<>();
    policies.forEach(p -> counts.merge(p.decider(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(e -> new Decided(e.getKey(), e.getValue(), link))
        .sorted(
            Comparator.comparing((Decided d) -> d.decider().equals("unknown"))
                .thenComparing(Decided::policies, Comparator.reverseOrder())
                .thenComparing(Decided::decider))
        .toList();
  }
}
