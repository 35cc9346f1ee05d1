package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** The pages on which readers check: sources, findings, revisions, counts, disagreements. */
final class CheckPages implements Section {
  private final CheckBuilder builder;

  CheckPages(SiteIndex site) {
    this.builder = new CheckBuilder(site);
  }

  @Override
  public List<Supplier<Page>> pages() {
    return List.of(
        () -> page("sources", builder.sources(), csv("snapshots", "snapshots")),
        () -> page("findings", builder.findings(), csv("findings", "findings")),
        () -> page("revisions", builder.revisions(), csv("revisions", "revisions")),
        () ->
            page(
                "reconciliation",
                builder.reconciliation(),
                csv("reconciliation", "reconciliation"),
                csv("placementReconciliation", "placement-reconciliation"),
                csv("claims", "placement-claims")),
        () ->
            page("disagreements", builder.disagreements(), csv("disagreements", "disagreements")));
  }

  private static PageModel.Csv csv(String label, String table) {
    return PageModel.Csv.of(label, "data/" + table + ".csv");
  }

  private static Page page(String name, Object model, PageModel.Csv... csv) {
    return new Page(
        name + ".html", name, "check", Text.of("page." + name), model, List.of(csv), List.of());
  }
}
