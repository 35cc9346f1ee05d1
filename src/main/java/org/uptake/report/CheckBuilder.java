package org.uptake.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uptake.report.Measured.Disagreement;

/** Puts together the pages on which readers check: sources, findings, counts, disagreements. */
final class CheckBuilder {
  private final SiteIndex site;

  CheckBuilder(SiteIndex site) {
    this.site = site;
  }

  PageModel.SourcesPage sources() {
    return new PageModel.SourcesPage(
        site.data().sources().stream()
            .map(
                source ->
                    new PageModel.SourceBlock(
                        source,
                        site.data().snapshots().stream()
                            .filter(s -> s.sourceId().equals(source.sourceId()))
                            .toList(),
                        site.data().outcomes().stream()
                            .filter(o -> o.sourceId().equals(source.sourceId()))
                            .findFirst()))
            .toList(),
        site.data().measured().holdings());
  }

  PageModel.FindingsPage findings() {
    return new PageModel.FindingsPage(
        site.data().findings(),
        site.data().sources().stream()
            .collect(
                Collectors.toMap(
                    Site.SourceRow::sourceId,
                    Site.SourceRow::title,
                    (first, second) -> first,
                    TreeMap::new)));
  }

  /** Revisions by state, the nation first. */
  PageModel.RevisionsPage revisions() {
    Map<String, List<PageModel.RevisionLine>> byState = new LinkedHashMap<>();
    for (Site.Revision r : site.data().revisions()) {
      Site.PlaceRow place = site.place(r.placeId()).orElseThrow();
      byState
          .computeIfAbsent(place.state(), state -> new ArrayList<>())
          .add(
              new PageModel.RevisionLine(
                  r,
                  place,
                  place.page(),
                  Words.anchor(r.revisionId()),
                  site.snapshot(r.oldSnapshotId()),
                  site.snapshot(r.newSnapshotId())));
    }
    return new PageModel.RevisionsPage(
        byState.entrySet().stream()
            .map(
                e ->
                    new PageModel.StateRevisions(
                        e.getKey().isEmpty() ? "us" : e.getKey().toLowerCase(Locale.ROOT),
                        e.getKey().isEmpty()
                            ? Text.of("place.nation")
                            : site.state(e.getKey()).name(),
                        e.getValue()))
            .toList());
  }

  PageModel.ReconciliationPage reconciliation() {
    List<Measured.Reconciled> all = site.data().measured().reconciliation();
    return new PageModel.ReconciliationPage(
        all.stream()
            .map(Measured.Reconciled::family)
            .distinct()
            .map(
                family ->
                    new PageModel.FamilyCounts(
                        family,
                        FamilyPaths.page(family),
                        all.stream().filter(c -> c.family().equals(family)).toList()))
            .toList(),
        site.data().elsewhere().compared().stream()
            .filter(c -> !(c.topic().equals("state") && c.outcome().equals("agrees")))
            .toList(),
        site.data().elsewhere().claims().stream()
            .collect(
                Collectors.groupingBy(
                    Elsewhere.Claim::verdict, TreeMap::new, Collectors.counting())));
  }

  /** Disagreements by kind. A policy's first row has the anchor that other pages link to. */
  PageModel.DisagreementsPage disagreements() {
    List<Disagreement> all = site.data().measured().disagreements();
    Set<String> anchored = new HashSet<>();
    List<PageModel.DisagreementKind> kinds = new ArrayList<>();
    for (String kind : all.stream().map(Disagreement::kind).distinct().sorted().toList()) {
      List<PageModel.DisagreementLine> lines = new ArrayList<>();
      for (Disagreement d : all) {
        if (d.kind().equals(kind)) {
          Site.PolicyRow policy = site.policy(d.policyId());
          Optional<String> anchor =
              anchored.add(d.policyId())
                  ? Optional.of("d-" + Words.anchor(d.policyId()))
                  : Optional.empty();
          lines.add(new PageModel.DisagreementLine(d, anchor, policy, site.address(policy)));
        }
      }
      kinds.add(new PageModel.DisagreementKind(kind, lines));
    }
    return new PageModel.DisagreementsPage(kinds);
  }
}
