package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** The pages of the policy families. */
final class FamilyPages implements Section {
  private final FamilyBuilder families;

  FamilyPages(FamilyBuilder families) {
    this.families = families;
  }

  @Override
  public List<Supplier<Page>> pages() {
    return families.families().stream().<Supplier<Page>>map(f -> () -> page(f)).toList();
  }

  private Page page(String family) {
    List<PageModel.Csv> csv =
        List.of(
            PageModel.Csv.of("policies", "data/policies.csv"),
            PageModel.Csv.of("events", "data/policy-events.csv"),
            PageModel.Csv.of("adoption", "data/adoption-curves.csv"),
            PageModel.Csv.of("quarters", "data/adoptions-by-quarter.csv"),
            PageModel.Csv.of("places", "data/place-adoptions.csv"),
            PageModel.Csv.of("coverage", "data/family-coverage.csv"),
            PageModel.Csv.of("compared", "data/adopters-compared.csv"),
            PageModel.Csv.of("firstToNext", "data/first-to-next.csv"),
            PageModel.Csv.of("effects", "data/event-effects.csv"),
            PageModel.Csv.of("reconciliation", "data/reconciliation.csv"));
    return new Page(
        FamilyPaths.page(family),
        "family",
        "family",
        Text.family(family, "name"),
        families.page(family),
        csv,
        List.of());
  }
}
